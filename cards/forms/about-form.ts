import { oversees } from '../../flows/activity-happened.ts';
import type { Approval, Question, Task } from '../../flows/approval.ts';
import { checkOutcomes } from '../../flows/classify.ts';
import { companyFormOf } from '../../flows/company-form.ts';
import { contractFormOf, counterpartyOf } from '../../flows/contract-form.ts';
import { requiredDocuments } from '../../flows/documents.ts';
import { subjectOf } from '../../flows/processes.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { type FormedDeed, isFormedDeed } from '../contract-deeds.ts';
import type { Field, Form, FormName } from '../form.ts';
import { linkedNumbers, waitingNumbers } from '../linked-numbers.ts';
import { nameOf, taskText } from '../naming.ts';
import { wordsOf } from '../processes/processes.ts';
import { wordsIn } from '../words/words.ts';
import { type ChangedTerms, contractDeedForm } from './contract-deed-form.ts';
import { detailsForm } from './details-form.ts';
import { textField } from './text-field.ts';

/** Forms that are about something in an approval; `details` is read only. */
export type AboutFormName = Exclude<
  FormName,
  'company approval' | 'contract approval' | 'snooze' | 'files for' | 'away'
>;

export interface About {
  approval: Approval;
  task: Task | null;
  question: Question | null;
  /** How many votes the task had when the card was drawn that was clicked, in digits. */
  seen: string;
  /** What was sent already and changes what was agreed: it is shown what that means, before it is sent again. */
  changed?: ChangedTerms;
}

/** A form about an approval: it says what follows, and asks for no more than is needed. */
export function aboutForm(name: AboutFormName, about: About, audience: Audience): Form {
  if (name === 'details') return detailsForm(about.approval, audience);
  const { title, submit, parts } = isFormedDeed(name)
    ? contractDeedForm(name, about, audience)
    : contentOf(name, about, audience);
  const { approval, task, question, seen, changed } = about;
  return {
    name,
    title,
    submit,
    close: wordsIn(audience.language).forms.cancel,
    about: {
      approval: approval.id,
      ...(task ? { task: task.id, seen } : {}),
      ...(question ? { question: question.id } : {}),
      ...(changed ? { changed: changed.key } : {}),
      // Its products are looked for with those of the company first.
      ...(name === 'send revision on' || name === 'accept protocol' || name === 'fill in fields'
        ? { company: counterpartyOf(contractFormOf(approval)) }
        : {}),
    },
    parts: [subject(approval), ...parts],
  };
}

interface Content {
  title: string;
  submit: string;
  parts: readonly (Part | Field)[];
}

function contentOf(name: Exclude<AboutFormName, 'details' | FormedDeed>, about: About, audience: Audience): Content {
  const { forms } = wordsIn(audience.language);
  const { approval, task } = about;
  switch (name) {
    case 'remarks':
      return { ...forms.remarks, parts: [textField('remark', forms.remarks)] };
    case 'reject':
      return { ...forms.reject, parts: [warning(rejectLead(approval, audience)), textField('reason', forms.reject)] };
    case 'ask':
      return {
        ...forms.ask,
        parts: [personField(forms.ask.person, askedFirst(approval, audience)), textField('text', forms.ask)],
      };
    case 'answer':
      return { ...forms.answer, parts: [...asked(about, audience), textField('text', forms.answer)] };
    case 'confirm refusal': {
      const words = forms.confirmRefusal;
      return { ...words, parts: [warning(words.lead(subjectOf(approval))), textField('reason', words)] };
    }
    case 'check again':
      return {
        ...forms.checkAgain,
        parts: [{ part: 'text', text: forms.checkAgain.lead }, textField('reason', forms.checkAgain)],
      };
    case 'classify':
      return { ...forms.classify, parts: classifyParts(approval, audience) };
    case 'withdraw':
      return withdrawal(approval, audience);
    case 'hand over': {
      const words = forms.handOver;
      if (task?.state.is !== 'open') return onlySaid(words.title, words.nothing);
      if (audience.person === null || !oversees(audience.person, task, audience.organization))
        return onlySaid(words.title, words.onlyAdministrators);
      const from = task.holder === null ? null : nameOf(task.holder, approval, audience);
      return {
        ...words,
        parts: [
          { part: 'text', text: words.lead(taskText(task, audience.language), from) },
          personField(words.person, null),
          textField('reason', words),
        ],
      };
    }
  }
}

/** What it is about: in Teams a form is a message of its own, that may stand far from the card it was opened from. */
const subject = (approval: Approval): Part => ({
  part: 'text',
  text: [{ text: subjectOf(approval), bold: true }, { text: ` · ${approval.number}` }],
});
const warning = (text: string): Part => ({ part: 'text', text, tone: 'warning' });

/** A form with nothing to send: only why. */
const onlySaid = (title: string, text: string): Content => ({ title, submit: '', parts: [warning(text)] });

function personField(label: string, first: { id: string; name: string } | null): Field {
  const value = first ? { value: { value: first.id, label: first.name } } : {};
  return { part: 'field', field: 'search', search: 'people', name: 'person', label, ...value };
}

/** The initiator, unless they ask themselves. */
function askedFirst(approval: Approval, audience: Audience): { id: string; name: string } | null {
  const { initiator } = approval;
  return initiator === audience.person ? null : { id: initiator, name: nameOf(initiator, approval, audience) };
}

function asked({ approval, question }: About, audience: Audience): Part[] {
  if (!question) return [];
  const { answer } = wordsIn(audience.language).forms;
  return [
    { part: 'text', text: answer.asks(nameOf(question.by, approval, audience)) },
    { part: 'quote', text: question.text },
  ];
}

function classifyParts(approval: Approval, { language, organization }: Audience): (Part | Field)[] {
  const { classify } = wordsIn(language).forms;
  const { requiredDocuments: rules, securityCheck } = organization;
  const documents = new Set([
    ...requiredDocuments(companyFormOf(approval), organization),
    ...securityCheck.rules.documentsWhenUnsure,
    ...rules.flatMap((rule) => rule.documents),
  ]);
  const options = [...documents].slice(0, 10).map((field) => ({ value: field, label: field }));
  return [
    {
      part: 'field',
      field: 'choice',
      name: 'outcome',
      label: classify.outcome,
      options: checkOutcomes.map((outcome) => ({ value: outcome, label: classify.outcomes[outcome] })),
    },
    ...(options.length > 0
      ? [
          {
            part: 'field',
            field: 'checks',
            name: 'documents',
            label: classify.documents,
            hint: classify.documentsHint,
            optional: true,
            options,
          } satisfies Field,
        ]
      : []),
    textField('reason', classify),
  ];
}

function withdrawal(approval: Approval, audience: Audience): Content {
  const { withdraw } = wordsIn(audience.language).forms;
  if (audience.person !== approval.initiator) {
    return onlySaid(withdraw.title, withdraw.onlyInitiator(nameOf(approval.initiator, approval, audience)));
  }
  const lead = wordsOf(approval).beforehand(audience.language).withdrawing;
  const { waiters = [] } = approval;
  const waiting =
    waiters.length === 0 ? [] : [linkedNumbers(withdraw.stopped(waiters.length), waitingNumbers(waiters), 'warning')];
  return { ...withdraw, parts: [warning(lead), ...waiting, textField('reason', withdraw)] };
}

/** A rejection ends a company's approval; a contract's goes on to the lawyer. */
const rejectLead = (approval: Approval, { language }: Audience): string =>
  wordsOf(approval).beforehand(language).rejecting(subjectOf(approval));
