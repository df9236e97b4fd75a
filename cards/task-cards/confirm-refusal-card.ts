import type { Approval, CheckResult, Task } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';
import type { Audience } from '../audience.ts';
import type { Action, Card, Part } from '../card.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../naming.ts';
import { aboutOf } from '../processes/processes.ts';
import { leadingTo } from '../thread-links.ts';
import { dueText, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { documentActions, lookActions } from './looking.ts';

type ConfirmTask = Extract<Task, { kind: 'confirm refusal' }>;

/** The service refused: a person confirms it or orders a new check. */
export function confirmRefusalCard(approval: Approval, task: ConfirmTask, audience: Audience): Card {
  const { tasks, terms } = wordsIn(audience.language);
  const { refusal } = tasks;
  const company = subjectOf(approval);
  const result = approval.checks.find(({ request }) => request === task.check)?.result ?? null;
  if (task.state.is === 'done' && result?.confirmation) return decidedCard(approval, result.confirmation, audience);
  const title = refusal.title(company);
  const due = dueText(task, audience);
  return {
    summary: `${title} · ${due}`,
    parts: [
      { part: 'title', text: title, aside: leadingTo(joined(due, approval.number, terms.roles[task.role]), approval) },
      { part: 'text', text: refusal.what },
      { part: 'facts', facts: factsOf(approval, result, audience) },
      { part: 'actions', actions: actionsOf(approval, task, audience) },
    ],
  };
}

function factsOf(approval: Approval, result: CheckResult | null, { language }: Audience) {
  const { refusal, vote } = wordsIn(language).tasks;
  const { ofHundred } = wordsIn(language).terms;
  const answer = result?.answer;
  const { what, who } = aboutOf(approval, language);
  return [
    { label: vote.company, value: who },
    { label: vote.purpose, value: what },
    ...(answer ? [{ label: refusal.score, value: ofHundred(answer.score) }] : []),
    ...(answer && answer.flags.length > 0 ? [{ label: refusal.flags, value: answer.flags.join(', ') }] : []),
    ...(answer && answer.comment !== '' ? [{ label: refusal.comment, value: answer.comment }] : []),
  ];
}

function actionsOf(approval: Approval, task: ConfirmTask, { language }: Audience): Action[] {
  const { tasks, cards } = wordsIn(language);
  const about = { approval: approval.id };
  const pointer = { ...about, task: task.id };
  return [
    { action: 'button', label: tasks.refusal.again, does: 'check again', with: pointer, look: 'primary' },
    { action: 'button', label: tasks.refusal.confirm, does: 'confirm refusal', with: pointer, look: 'danger' },
    { action: 'button', label: cards.actions.ask, does: 'ask', with: pointer },
    ...documentActions(approval, { language }),
    { action: 'button', label: cards.actions.details, does: 'show details', with: about },
  ];
}

function decidedCard(
  approval: Approval,
  { by, decision, reason, at }: NonNullable<CheckResult['confirmation']>,
  audience: Audience,
): Card {
  const { refusal } = wordsIn(audience.language).tasks;
  const company = subjectOf(approval);
  const confirmed = decision === 'confirmed';
  const title = confirmed ? refusal.confirmed(company) : refusal.checkedAgain(company);
  const parts: Part[] = [
    { part: 'text', text: [{ text: title, bold: true }], tone: confirmed ? 'bad' : 'good' },
    { part: 'quote', text: reason },
    {
      part: 'text',
      tone: 'quiet',
      text: leadingTo(joined(approval.number, nameOf(by, approval, audience), moment(at, audience)), approval),
    },
    { part: 'actions', actions: lookActions(approval, audience) },
  ];
  return { summary: title, parts };
}
