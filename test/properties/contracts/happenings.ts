import type { Approval, Task } from '../../../flows/approval.ts';
import { contractFormOf } from '../../../flows/contract-form.ts';
import type { Happening } from '../../../flows/event.ts';
import { standingRejections } from '../../../flows/final-decision.ts';
import { type FilingTask, missingFields } from '../../../flows/package.ts';
import { approvedStanding, arrived, dropped, fileNamed, voteOf } from '../../support/contracts.ts';

/** Everybody of the small company, a stranger among them. */
export const people = ['jan', 'anna', 'sam', 'mei', 'tom', 'elena', 'david', 'luca', 'petra', 'irina', 'oskar'];

/** Chance: 0 to 99, the lower the better for the contract. */
export type Luck = number;

/** What may happen next to a contract as it stands, from inside and from outside; in an order that luck goes through. */
export function possible(approval: Approval, luck: Luck, by: string | null): Happening[] {
  const { contract } = approval;
  if (approval.status !== 'running' || !contract) return [{ type: 'time passed' }];
  const wait = contract.company?.outcome;
  const exchange = contract.exchanges.at(-1);
  const outside: Happening[] = [
    ...approval.offers.flatMap(({ id, name, state }) => (state.is === 'offered' ? [arrived(id, name)] : [])),
    ...(wait === 'asked'
      ? [{ type: 'company looked at', attribute: luck < 70 ? approvedStanding : null } as const]
      : []),
    ...(wait === 'waiting'
      ? [{ type: 'company decided', approval: 'a1', outcome: outcomeOf(luck), reason: 'so it is' } as const]
      : []),
    ...(wait === 'withdrawn' ? [{ type: 'company approval wanted', by: by ?? approval.initiator } as const] : []),
    ...(approval.stage === 'standard contract' && contract.revisions.length === 0 ? madeOf(approval, luck) : []),
    ...(exchange && exchange.answer === null ? atTheCounterparty(exchange.id, exchange.sentAt !== null, luck) : []),
    ...(approval.stage === 'return of originals'
      ? [{ type: 'archived', files: approval.documents.map(({ file }) => file.sha256) } as const]
      : []),
  ];
  const open = approval.tasks.filter(({ state }) => state.is === 'open');
  return [...outside, ...open.flatMap((task) => doneBy(task, by ?? task.holder ?? 'oskar', approval, luck))];
}

/** A file over the upload page, for a field that still lacks one. */
function uploadedFor(task: FilingTask, by: string, approval: Approval): Happening {
  const offer = `upload ${approval.offers.length}`;
  const [field = task.fields[0] ?? ''] = missingFields(task, approval);
  return { type: 'file uploaded', task: task.id, by, offer, field, file: fileNamed(`${offer}.pdf`) };
}

/** The document is made, or lacks something; while the initiator is asked for that, nobody makes it. */
function madeOf({ tasks }: Approval, luck: Luck): Happening[] {
  if (tasks.some(({ kind, state }) => kind === 'revise' && state.is === 'open')) return [];
  if (luck % 4 === 3) return [{ type: 'document not made', missing: ['company.bank'] }];
  return [{ type: 'document made', file: fileNamed('made.pdf'), source: fileNamed('made.docx') }];
}

const outcomeOf = (luck: Luck) => (luck < 70 ? 'approved' : luck < 85 ? 'withdrawn' : 'non-valid');

function atTheCounterparty(exchange: string, sent: boolean, luck: Luck): Happening[] {
  if (!sent) return [{ type: 'sent to the counterparty', exchange }];
  const clauses = [
    { clause: '1', ours: 'a', theirs: 'b', agreed: '' },
    { clause: '2', ours: 'c', theirs: 'd', agreed: luck % 2 === 0 ? 'e' : '' },
  ];
  if (luck < 60) return [{ type: 'counterparty approved', exchange, name: 'Laura' }];
  if (luck < 85) return [{ type: 'counterparty disagreed', exchange, name: 'Laura', file: null, clauses }];
  return luck < 92 ? [{ type: 'mail bounced', exchange, why: 'no such mailbox' }] : [{ type: 'time passed' }];
}

function doneBy(task: Task, by: string, approval: Approval, luck: Luck): Happening[] {
  const { id } = task;
  const reason = 'so it is';
  const about = { task: id, by };
  const steps = 'steps' in task ? task.steps.filter(({ done }) => done === null) : [];
  const [step] = steps;
  /** Somebody tries the last thing before what belongs to it is done. */
  const hasty = luck % 10 === 9;
  const filed = hasty || approval.documents.some((one) => one.task === id && one.replacedAt === null);
  const file = dropped(id, `${id} ${approval.offers.length}.pdf`, by)[0] as Happening;
  switch (task.kind) {
    case 'vote':
      return [voteOf(id, by, luck < 70 ? 'approve' : luck < 90 ? 'approve with remarks' : 'reject')];
    case 'revise': {
      if (task.why === 'fields missing' && luck % 2 === 0) {
        return [{ type: 'fields filled in', ...about, form: contractFormOf(approval) }];
      }
      const form = luck < 80 ? null : { ...contractFormOf(approval), amount: luck * 100 };
      return filed ? [{ type: 'revised', ...about, form }] : [luck % 3 === 0 ? uploadedFor(task, by, approval) : file];
    }
    case 'answer protocol': {
      const decision = luck < 45 ? 'accept' : luck < 90 ? 'new revision' : 'reject';
      const agreed = luck % 3 === 0 ? {} : { agreed: luck % 3 === 1 ? ['f'] : ['', 'g', 'too many'] };
      const form = luck % 5 === 0 ? { form: { ...contractFormOf(approval), amount: luck * 400 } } : {};
      return [{ type: 'protocol answered', ...about, decision, reason, ...agreed, ...form }];
    }
    case 'pursue counterparty':
      if (luck % 3 === 0) return [{ type: 'more time given', ...about }];
      if (luck % 3 === 1)
        return [{ type: 'another contact', ...about, contact: { name: 'Otto', email: 'otto@example.com' } }];
      return filed ? [{ type: 'answer recorded', ...about, name: 'Laura' }] : [file];
    case 'finalise': {
      if (luck < 60) {
        const over = hasty ? [] : standingRejections(approval).map((role) => ({ role, reason }));
        return [{ type: 'finalised', ...about, over }];
      }
      const again = luck % 2 === 0 ? 'all' : 'rejected or remarked';
      return luck < 92
        ? [{ type: 'returned for revision', ...about, reason, again }]
        : [{ type: 'rejected for good', ...about, reason }];
    }
    case 'sign':
      if (step && luck < 90 && !hasty) return [{ type: 'step done', ...about, step: step.name, done: true }];
      return luck < 90 ? [{ type: 'signed', ...about }] : [{ type: 'not signed', ...about, reason }];
    case 'return originals':
      if (luck >= 90) return [{ type: 'originals missing', ...about, reason }];
      return filed
        ? [{ type: 'originals returned', ...about }]
        : [luck % 2 === 0 ? file : uploadedFor(task, by, approval)];
    case 'judge originals': {
      const decision = luck < 50 ? 'wait on' : luck < 80 ? 'accept a scan' : 'give up';
      return [{ type: 'originals judged', ...about, decision, reason }];
    }
    case 'check documents':
      if (step && luck < 85 && !hasty) return [{ type: 'step done', ...about, step: step.name, done: true }];
      return luck < 85
        ? [{ type: 'documents correct', ...about }]
        : [{ type: 'documents sent back', ...about, remark: reason }];
    case 'start':
    case 'attach':
    case 'confirm refusal':
    case 'classify':
      throw new Error(`a contract with a task to ${task.kind}`);
  }
}
