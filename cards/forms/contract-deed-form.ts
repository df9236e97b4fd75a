import type { Approval } from '../../flows/approval.ts';
import { type ContractForm, contractFormOf } from '../../flows/contract-form.ts';
import { type Clause, type ContractState, envelopeStates, voteAgain } from '../../flows/contract-state.ts';
import { standingRejections } from '../../flows/final-decision.ts';
import { routeOf } from '../../flows/routing.ts';
import { isOpen } from '../../flows/tasks.ts';
import { termsOf } from '../../flows/terms.ts';
import { maxText } from '../../flows/texts.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { type FormedDeed, isReasonedDeed, type ReasonedDeed } from '../contract-deeds.ts';
import { eachInTheirWords } from '../each-in-their-words.ts';
import type { Field } from '../form.ts';
import { roleText } from '../naming.ts';
import { templateFieldTexts } from '../template-field-text.ts';
import { termsChanged } from '../terms-changed.ts';
import { wordsIn } from '../words/words.ts';
import { conditionFields, contractLine, productFields } from './contract-fields.ts';
import { voterParts } from './contract-route.ts';
import { conditionValues, type Values } from './contract-values.ts';
import { dealFailing } from './deal-failing.ts';
import { originalFields } from './original-fields.ts';
import { paperFields } from './paper-fields.ts';
import { isSayable, templateFields } from './template-fields.ts';
import { textField } from './text-field.ts';

type Parts = readonly (Part | Field)[];

interface Content {
  title: string;
  submit: string;
  parts: Parts;
}

/** The field that asks why over the rejection of a role. */
export const overField = (role: string): string => `over ${role}`;

/** A form by which something is done about a contract: it says what follows, and asks for no more than is needed. */
export function contractDeedForm(
  name: FormedDeed,
  { approval, changed }: { approval: Approval; changed?: ChangedTerms },
  audience: Audience,
): Content {
  const { reasons, forms } = wordsIn(audience.language).deeds;
  if (isReasonedDeed(name)) {
    const words = reasons[name];
    const reason = textField('reason', words, changed?.values.reason);
    const parts = [
      said(words.lead),
      ...(endsIt.has(name) ? dealFailing(approval, audience) : []),
      reason,
      ...moreOf(name, approval, changed, audience),
    ];
    return { ...words, parts: [...changedParts(approval, changed, audience), ...parts] };
  }
  return {
    ...forms[name],
    parts: [
      ...changedParts(approval, changed, audience),
      ...partsOf(name, { approval, contract: approval.contract, changed }, audience),
    ],
  };
}

/** By these a contract's approval ends in failure. */
const endsIt: ReadonlySet<ReasonedDeed> = new Set(['reject protocol', 'reject for good', 'give up originals']);

/** What was typed into a form and changes what was agreed; `key` tells those terms from others. */
export interface ChangedTerms {
  values: Values;
  form: ContractForm;
  key: string;
}

/** What else is asked besides the reason. */
function moreOf(name: ReasonedDeed, approval: Approval, changed: ChangedTerms | undefined, audience: Audience): Parts {
  if (name === 'answer with a revision') return clauseFields(approval, audience);
  if (name !== 'accept protocol') return [];
  const { protocolTerms } = wordsIn(audience.language).deeds;
  return [{ part: 'text', text: protocolTerms, tone: 'quiet' }, ...termFields(approval, changed, audience)];
}

/** What has become of the terms, and who votes because of that. */
function changedParts(approval: Approval, changed: ChangedTerms | undefined, audience: Audience): Part[] {
  if (!changed) return [];
  const { language, organization } = audience;
  const { lookThrough } = wordsIn(language).deeds;
  const terms = termsChanged(termsOf(contractFormOf(approval)), termsOf(changed.form), language);
  const route = routeOf(changed.form, approval.initiator, organization);
  return [
    said(lookThrough(terms)),
    ...(route.ok ? voterParts(route, approval.initiator, audience) : []),
    { part: 'divider' },
  ];
}

const said = (text: string): Part => ({ part: 'text', text, tone: 'warning' });

function partsOf(
  name: Exclude<FormedDeed, ReasonedDeed>,
  {
    approval,
    contract,
    changed,
  }: { approval: Approval; contract: ContractState | undefined; changed: ChangedTerms | undefined },
  audience: Audience,
): Parts {
  const { deeds, teams } = wordsIn(audience.language);
  const { forms, again, envelope } = deeds;
  switch (name) {
    case 'another contact': {
      const words = forms[name];
      const last = contract?.exchanges.at(-1);
      // An address at which nothing arrived is perhaps only to be corrected.
      const before = last && last.bounced !== null ? last.contact : { name: '', email: '' };
      return [
        contractLine('name', words.name, 200, { name: before.name }),
        { part: 'field', field: 'email', name: 'email', label: words.email, value: before.email },
      ];
    }
    case 'record an answer': {
      const words = forms[name];
      const contact = contract?.exchanges.at(-1)?.contact.name ?? '';
      return [
        said(words.lead),
        {
          part: 'field',
          field: 'choice',
          name: 'answer',
          label: words.answer,
          options: [
            { value: 'agrees', label: words.agrees },
            { value: 'disagrees', label: words.disagrees },
          ],
          value: 'agrees',
        },
        contractLine('name', words.name, 200, { name: contact }),
      ];
    }
    case 'note envelope': {
      const words = forms[name];
      const noted = contract?.envelope;
      return [
        contractLine('envelope', words.id, 200, { envelope: noted?.id ?? '' }, { hint: words.idHint }),
        {
          part: 'field',
          field: 'choice',
          name: 'state',
          label: words.state,
          hint: approval.tasks.some((task) => task.kind === 'sign' && isOpen(task))
            ? words.stateHint
            : words.stateHintSigned,
          options: envelopeStates.map((state) => ({ value: state, label: envelope[state] })),
          value: noted?.state ?? 'sent',
        },
      ];
    }
    case 'note originals':
      return contract ? paperFields(contract.originals, audience) : [];
    case 'attach originals':
      return [
        ...eachInTheirWords({ slack: forms[name].lead, teams: teams.giving.originalsLead }, 'quiet'),
        ...originalFields(approval, audience),
      ];
    case 'finalise': {
      const words = forms[name];
      const reasons = standingRejections(approval).map(
        (role): Field => ({
          part: 'field',
          field: 'paragraph',
          name: overField(role),
          label: words.over(roleText(role, audience.language)),
          hint: words.overHint,
          max: maxText,
        }),
      );
      return [said(words.lead), ...reasons];
    }
    case 'return for revision': {
      const words = forms[name];
      return [
        said(words.lead),
        textField('reason', words),
        {
          part: 'field',
          field: 'choice',
          name: 'again',
          label: words.again,
          options: voteAgain.map((who) => ({ value: who, label: again[who] })),
          value: 'all',
        },
      ];
    }
    case 'send revision on':
      return revisionParts(approval, changed, audience);
    case 'fill in fields':
      return missingParts(approval, audience);
  }
}

/** The field in which a clause of a protocol is answered, by its place there. */
export const agreedField = (place: number): string => `agreed ${place}`;

/** The clauses of the protocol that is answered now; none where it came as a file. */
export function clausesToAnswer({ contract }: Approval): readonly Clause[] {
  const answer = contract?.exchanges.at(-1)?.answer;
  return answer?.is === 'protocol' ? answer.clauses : [];
}

/** The four columns of a protocol, of which the last is written here. */
function clauseFields(approval: Approval, { language }: Audience): Parts {
  const { clause: words } = wordsIn(language).deeds;
  const fields = clausesToAnswer(approval).map(
    ({ clause, ours, theirs, agreed }, place): Field => ({
      part: 'field',
      field: 'paragraph',
      name: agreedField(place),
      label: words.field(clause),
      hint: words.hint(ours, theirs),
      optional: true,
      max: maxText,
      value: agreed.length > maxText ? '' : agreed,
    }),
  );
  return fields.length > 0 ? [{ part: 'text', text: words.lead, tone: 'quiet' }, ...fields] : [];
}

/** What the template asks for; what only an administrator can say is named besides. */
function missingParts(approval: Approval, audience: Audience): Parts {
  const { lead, others } = wordsIn(audience.language).deeds.forms['fill in fields'];
  const missing = missingOf(approval);
  const theirs = templateFieldTexts(
    missing.filter((name) => !isSayable(name)),
    audience.language,
  );
  return [
    { part: 'text', text: lead, tone: 'quiet' },
    ...(theirs.length > 0 ? [said(others(theirs))] : []),
    ...templateFields(missing, contractFormOf(approval), audience),
  ];
}

/** The template's fields that nobody has said, of the task that asks for them now. */
export function missingOf({ tasks }: Approval): readonly string[] {
  const task = tasks.findLast((one) => one.kind === 'revise' && isOpen(one));
  return task?.kind === 'revise' ? (task.missing ?? []) : [];
}

/** What was agreed, to be changed where the revision changes it. */
function revisionParts(approval: Approval, changed: ChangedTerms | undefined, audience: Audience): Parts {
  if (approval.process !== 'contract') return [];
  const words = wordsIn(audience.language).deeds.forms['send revision on'];
  const voted = approval.seats.some(({ votes }) => votes.length > 0);
  return [said(voted ? words.leadAgain : words.lead), ...termFields(approval, changed, audience)];
}

/** The fields of what was agreed, as it is now or was just typed. */
function termFields(approval: Approval, changed: ChangedTerms | undefined, audience: Audience): Parts {
  if (approval.process !== 'contract') return [];
  const { fields, totalHint } = wordsIn(audience.language).contractForm;
  const form = contractFormOf(approval);
  const values = changed?.values ?? conditionValues(form);
  return [
    ...conditionFields(values, audience),
    ...(form.changes ? [contractLine('changesTotal', fields.changesTotal, 20, values, { hint: totalHint })] : []),
    ...productFields(values, audience),
  ];
}
