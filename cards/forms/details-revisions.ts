import type { Approval, Task } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Exchange, FinalDecision, Revision } from '../../flows/contract-state.ts';
import type { Millis } from '../../flows/facts.ts';
import { taskOf } from '../../flows/tasks.ts';
import { type TermsChange, termsAt, termsOf } from '../../flows/terms.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../naming.ts';
import { termsChanged } from '../terms-changed.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { filedItem, group, type Happened, happenedParts, type Item } from './details-filed.ts';

/** Every revision with its file, the proofs of answers to it, and what came of it. */
export function revisionParts(approval: Approval, audience: Audience): Part[] {
  const { details } = wordsIn(audience.language).cards;
  const { revisions = [], exchanges = [] } = approval.contract ?? {};
  return revisions.flatMap((revision, index): Part[] => {
    const next = revisions[index + 1];
    const task = approval.documents.find(({ file }) => file.id === revision.file.id)?.task;
    const before = approval.documents.filter((one) => one.task === task && one.replacedAt !== null);
    const items = [
      ...before.map((one) => filedItem(one, approval, audience)),
      revisionItem(revision, next, approval, audience),
    ];
    const proofs = approval.documents
      .filter((one) => exchangeOf(taskOf(approval, one.task), exchanges)?.revision === revision.number)
      .map((one) => filedItem(one, approval, audience));
    const until = next?.at ?? Number.POSITIVE_INFINITY;
    return [
      ...group(details.revision(revision.number), [...items, ...proofs]),
      ...happenedTo(revision, until, approval, audience).flatMap((one) => happenedParts(one, audience)),
    ];
  });
}

function revisionItem(
  { file, by, at }: Revision,
  next: Revision | undefined,
  approval: Approval,
  audience: Audience,
): Item {
  const { details } = wordsIn(audience.language).cards;
  const from = by === null ? details.fromTemplate : nameOf(by, approval, audience);
  return {
    sign: next ? 'not required' : 'done',
    text: [{ text: file.name, struck: next !== undefined }],
    aside: joined(from, moment(at, audience), next ? details.replacedBy(next.number) : null),
  };
}

/** What came of a revision until the next one: the counterparty's answers, and why it was returned or not signed. */
function happenedTo({ number, at: from }: Revision, until: Millis, approval: Approval, audience: Audience): Happened[] {
  const { exchanges = [], finalDecisions = [], termsChanges = [] } = approval.contract ?? {};
  const { said } = wordsIn(audience.language).contract;
  const during = (at: Millis) => from <= at && at < until;
  const unsigned = approval.visits.flatMap(({ subproduct, leftAt, why }): Happened[] =>
    subproduct === 'not signed' && why?.by && leftAt !== null && during(leftAt)
      ? [
          {
            at: leftAt,
            sign: 'attention',
            text: said.notSigned(nameOf(why.by, approval, audience)),
            reason: why.reason,
          },
        ]
      : [],
  );
  return [
    ...exchanges.filter(({ revision }) => revision === number).flatMap((one) => answers(one, approval, audience)),
    ...finalDecisions.filter(({ at }) => during(at)).flatMap((one) => decision(one, approval, audience)),
    ...unsigned,
    ...termsChanges.filter(({ at }) => during(at)).map((one) => changeOfTerms(one, approval, audience)),
  ].sort((one, other) => one.at - other.at);
}

const decidedSigns = { accept: 'done', 'new revision': 'attention', reject: 'rejected' } as const;

function answers({ answer, revision }: Exchange, approval: Approval, audience: Audience): Happened[] {
  const { contract } = wordsIn(audience.language);
  const { said } = contract;
  switch (answer?.is) {
    case 'approved': {
      const recorded = answer.recorded && said.recorded(nameOf(answer.recorded.by, approval, audience));
      return [
        { at: answer.at, sign: 'done', text: joined(said.approved(answer.name, revision), recorded), reason: '' },
      ];
    }
    case 'protocol': {
      const { name, at, file, clauses, recordedBy, decision: decided } = answer;
      const what = file?.name ?? contract.clauses(clauses.length);
      const recorded = recordedBy === undefined ? null : said.recorded(nameOf(recordedBy, approval, audience));
      const came: Happened = { at, sign: 'attention', text: joined(said.disagreed(name), what, recorded), reason: '' };
      if (!decided) return [came];
      const text = said.protocol[decided.decision](nameOf(decided.by, approval, audience));
      return [came, { at: decided.at, sign: decidedSigns[decided.decision], text, reason: decided.reason }];
    }
    case 'taken back':
    case undefined:
      return [];
  }
}

/** What was agreed before a change and from then on. */
function changeOfTerms({ at, before }: TermsChange, approval: Approval, audience: Audience): Happened {
  const after = termsAt(at, approval.contract ?? {}) ?? termsOf(contractFormOf(approval));
  const { said } = wordsIn(audience.language).contract;
  return { at, sign: 'attention', text: said.changed(termsChanged(before, after, audience.language)), reason: '' };
}

function decision(one: FinalDecision, approval: Approval, audience: Audience): Happened[] {
  const { said } = wordsIn(audience.language).contract;
  const name = nameOf(one.by, approval, audience);
  switch (one.decision) {
    case 'finalised':
      return [];
    case 'returned for revision':
      return [{ at: one.at, sign: 'attention', text: said.returned(name), reason: one.reason }];
    case 'rejected':
      return [{ at: one.at, sign: 'rejected', text: said.rejected(name), reason: one.reason }];
  }
}

const exchangeOf = (task: Task | undefined, exchanges: readonly Exchange[]): Exchange | undefined =>
  task?.kind === 'pursue counterparty' ? exchanges.find(({ id }) => id === task.exchange) : undefined;
