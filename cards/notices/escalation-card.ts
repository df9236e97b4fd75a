import type { Approval, Task } from '../../flows/approval.ts';
import { lastVote, seatsOf } from '../../flows/seats.ts';
import { isOpen } from '../../flows/tasks.ts';
import type { Audience } from '../audience.ts';
import type { Action, Card, Part } from '../card.ts';
import { joined } from '../joined.ts';
import { nameOf, taskText } from '../naming.ts';
import { dueText, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { closedCard } from './closed-card.ts';
import { openAction } from './reminder-card.ts';
import { shortSubject } from './short-subject.ts';

/** Tells somebody up the line what hangs, with whom, since when and what was done about it, with the ways to move it on. */
export function escalationCard(approval: Approval, task: Task, audience: Audience): Card {
  if (!isOpen(task)) return closedCard(approval, task, audience);
  const title = escalationTitle(approval, task, audience);
  const line = escalationLine(approval, task, audience);
  const hold = heldUp(approval, task, audience);
  return {
    summary: `${title} · ${line}`,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }], tone: 'warning' },
      { part: 'text', text: line, tone: 'quiet' },
      ...(hold === null ? [] : [{ part: 'text', text: hold } satisfies Part]),
      ...reasonParts(approval, task, audience),
      { part: 'actions', actions: actionsOf(approval, task, audience) },
    ],
  };
}

/** A row of a message that tells of several. */
export function escalationPart(approval: Approval, task: Task, audience: Audience): Part {
  if (!isOpen(task)) return { part: 'text', text: closedCard(approval, task, audience).summary, tone: 'quiet' };
  const text = [
    { text: escalationTitle(approval, task, audience), bold: true },
    { text: `\n${escalationLine(approval, task, audience)}` },
  ];
  const { actions } = wordsIn(audience.language).cards;
  const pointer = { approval: approval.id, task: task.id };
  return {
    part: 'text',
    text,
    action: { action: 'button', label: actions.open, does: 'show hanging task', with: pointer },
  };
}

function escalationTitle(approval: Approval, task: Task, audience: Audience): string {
  const { notices, cards } = wordsIn(audience.language);
  const holder = task.holder === null ? cards.toBeNamed : nameOf(task.holder, approval, audience);
  const word = task.control?.unattendedSince ? notices.unattended : notices.late;
  return word(holder, taskText(task, audience.language), shortSubject(approval));
}

function escalationLine(approval: Approval, task: Task, audience: Audience): string {
  const { notices } = wordsIn(audience.language);
  const { control, dueAt } = task;
  return joined(
    approval.number,
    control?.unattendedSince
      ? dueText(task, audience)
      : wordsIn(audience.language).time.wasDue(moment(dueAt, audience)),
    notices.reminded(control?.reminders ?? 0),
    control?.snoozed ? notices.snoozedUntil(moment(control.snoozed.until, audience)) : null,
    control?.cover ? notices.coveredBy(nameOf(control.cover.by, approval, audience)) : null,
  );
}

function heldUp(approval: Approval, task: Task, { language }: Audience): string | null {
  if (task.kind !== 'vote') return null;
  const seats = seatsOf(task, approval);
  return wordsIn(language).notices.holdsUp(seats.filter(lastVote).length, seats.length);
}

/** Why it was put off, and by whom. */
function reasonParts(approval: Approval, { control }: Task, audience: Audience): Part[] {
  const last = control?.lastReason;
  if (!last) return [];
  const { notices } = wordsIn(audience.language);
  const text = notices.putOffBecause(nameOf(last.by, approval, audience), moment(last.at, audience));
  return [
    { part: 'text', text },
    { part: 'quote', text: last.reason },
  ];
}

function actionsOf(approval: Approval, task: Task, audience: Audience): Action[] {
  const { notices, cards } = wordsIn(audience.language);
  const pointer = { approval: approval.id, task: task.id };
  const { control } = task;
  const remind: Action = {
    action: 'button',
    label: notices.remindNow,
    does: 'remind now',
    with: pointer,
    look: 'primary',
  };
  return [
    ...(control?.unattendedSince ? [] : [remind, ...deputyActions(approval, task, audience)]),
    { action: 'button', label: notices.handOver, does: 'hand over', with: pointer },
    { action: 'button', label: cards.actions.details, does: 'show details', with: { approval: approval.id } },
  ];
}

/** Puts the deputy on, if that has not been done; a deputy who reads it does it themselves. */
function deputyActions(approval: Approval, task: Task, audience: Audience): Action[] {
  const { deputy, control } = task;
  if (deputy === null) return [];
  if (deputy === audience.person) return [openAction(approval, task, audience)];
  if (control?.cover?.by === deputy) return [];
  const label = wordsIn(audience.language).notices.askDeputy(nameOf(deputy, approval, audience));
  return [{ action: 'button', label, does: 'ask the deputy', with: { approval: approval.id, task: task.id } }];
}
