import { DateTime } from 'luxon';
import type { Approval, Task } from '../../flows/approval.ts';
import { emptyLedger } from '../../flows/contract-state.ts';
import type { Millis } from '../../flows/facts.ts';
import { isAway } from '../../flows/holders.ts';
import { subjectOf } from '../../flows/processes.ts';
import { isOpen } from '../../flows/tasks.ts';
import type { Audience } from '../audience.ts';
import type { Action, Card, Part, Pointer } from '../card.ts';
import { joined } from '../joined.ts';
import { nameOf, todoText } from '../naming.ts';
import { choiceActions } from '../task-cards/vote-card.ts';
import { dueTextAt, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { closedCard } from './closed-card.ts';
import { shortSubject } from './short-subject.ts';

/** A task that somebody is reminded of, as it stands now; `at` is when they were. */
export interface Reminded {
  approval: Approval;
  task: Task;
  at: Millis;
}

/** Reminds one person of one task, with the buttons to do it; once it is over it says what came of it and asks no more. */
export function reminderCard({ approval, task, at }: Reminded, audience: Audience): Card {
  if (!isOpen(task) || !isTheirs(task, audience)) return closedCard(approval, task, audience);
  const { notices } = wordsIn(audience.language);
  const title = notices.reminder(todoText(task, audience.language), shortSubject(approval));
  const line = dueLine({ approval, task, at }, audience);
  const pointer = { approval: approval.id, task: task.id };
  return {
    summary: `${title} · ${line}`,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }, { text: `\n${line}` }] },
      { part: 'actions', actions: [...doActions(approval, task, audience), snoozeMenu(pointer, audience)] },
    ],
  };
}

/** `CA-2026-0001 · was due Tue 24 Nov, 14:00 · in place of Anna Petrova, who is away · put off until Wed 25 Nov, 9:00`. */
function dueLine({ approval, task, at }: Reminded, audience: Audience): string {
  const { notices } = wordsIn(audience.language);
  const due = dueTextAt(task, at, audience);
  const { holder } = task;
  const instead =
    holder !== null && holder !== audience.person
      ? notices.insteadOf(nameOf(holder, approval, audience), isAway(holder, at, audience.organization))
      : null;
  const snoozed = task.control?.snoozed;
  const later = snoozed ? notices.snoozedUntil(moment(snoozed.until, audience)) : null;
  return joined(approval.number, due, courierText(approval, task, audience), instead, later);
}

/** When the paper was expected, and with whom it travels. */
function courierText({ contract }: Approval, task: Task, { language }: Audience): string | null {
  const { expectedOn, carrier, tracking, returnedOn } = contract?.originals ?? emptyLedger;
  if (task.kind !== 'return originals' || expectedOn === null || returnedOn !== null) return null;
  const { notices, time } = wordsIn(language);
  const day = DateTime.fromISO(expectedOn).setLocale(time.locale).toFormat('d MMM');
  return notices.expected(day, joined(carrier, tracking).slice(0, 60));
}

/** Puts the reminder off: for the task, or for all that a message reminds of. */
export function snoozeMenu(pointer: Pointer, { language }: Pick<Audience, 'language'>): Action {
  const { notices } = wordsIn(language);
  return {
    action: 'menu',
    label: notices.snooze,
    named: true,
    items: [
      { label: notices.inAnHour, does: 'snooze for an hour', with: pointer },
      { label: notices.tomorrow, does: 'snooze until the morning', with: pointer },
      { label: notices.anotherTime, does: 'snooze', with: pointer },
    ],
  };
}

/** A row of a message that reminds of several. */
export function reminderPart(reminded: Reminded, audience: Audience): Part {
  const { approval, task } = reminded;
  if (!isOpen(task) || !isTheirs(task, audience)) {
    return { part: 'text', text: closedCard(approval, task, audience).summary, tone: 'quiet' };
  }
  const todo = `${todoText(task, audience.language)}: ${subjectOf(approval)}`;
  return {
    part: 'text',
    text: [{ text: todo, bold: true }, { text: `\n${dueLine(reminded, audience)}` }],
    action: openAction(approval, task, audience),
  };
}

function doActions(approval: Approval, task: Task, audience: Audience): Action[] {
  if (task.kind === 'vote') return choiceActions(approval, task, audience);
  return [openAction(approval, task, audience)];
}

/** Opens the task right there. */
export function openAction(approval: Approval, task: Task, { language }: Audience): Action {
  const { actions } = wordsIn(language).cards;
  const label = task.kind === 'vote' ? actions.vote : actions.open;
  return { action: 'button', label, does: 'show task', with: { approval: approval.id, task: task.id } };
}

/** Whether the reader may still do it: it may have moved on, or an administrator may have named somebody. */
const isTheirs = ({ holder, deputy }: Task, { person, organization }: Audience): boolean =>
  person !== null &&
  (person === holder || person === deputy || (holder === null && organization.administrators.includes(person)));
