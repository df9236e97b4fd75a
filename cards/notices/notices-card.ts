import type { Approval, Task } from '../../flows/approval.ts';
import type { Millis } from '../../flows/facts.ts';
import { isAway } from '../../flows/holders.ts';
import { isOpen } from '../../flows/tasks.ts';
import { awayAction } from '../absences/home-absence.ts';
import { newestFirst, startedPart, waitingFor, waitingPart } from '../agenda.ts';
import type { Audience } from '../audience.ts';
import type { Card, Part } from '../card.ts';
import { limited } from '../home.ts';
import { isMorning, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { escalationCard, escalationPart } from './escalation-card.ts';
import { type Reminded, reminderCard, reminderPart, snoozeMenu } from './reminder-card.ts';

/** All that one message tells somebody. */
export interface Noticed {
  /** The message's own id, for what is done about all of it. */
  id: string;
  reminders: readonly Reminded[];
  escalations: readonly { approval: Approval; task: Task }[];
  digest: Digest | null;
}

/** The summary of the morning: what waits, and what the reader started. */
export interface Digest {
  since: Millis;
  /** When it was made: what is late is late by then. */
  at: Millis;
  waiting: readonly Approval[];
  started: readonly Approval[];
}

/** One message for all that somebody has to hear of at a moment. */
export function noticesCard(noticed: Noticed, audience: Audience): Card {
  const { reminders, escalations, digest } = noticed;
  if (digest) return digestCard(noticed, digest, audience);
  const [reminder, ...moreReminders] = reminders;
  const [escalation, ...moreEscalations] = escalations;
  if (reminder && moreReminders.length === 0 && !escalation) return reminderCard(reminder, audience);
  if (escalation && moreEscalations.length === 0 && !reminder) {
    return escalationCard(escalation.approval, escalation.task, audience);
  }
  const { notices } = wordsIn(audience.language);
  const open = reminders.filter(({ task }) => isOpen(task)).length;
  const parts: Part[] = [];
  if (reminder) {
    parts.push({ part: 'text', text: [{ text: notices.reminders(reminders.length), bold: true }] });
    parts.push(...reminders.map((one) => reminderPart(one, audience)));
    if (open > 0)
      parts.push({ part: 'actions', actions: [snoozeMenu({ notice: noticed.id }, audience), awayAction(audience)] });
  }
  parts.push(...hangingParts(escalations, audience));
  return { summary: reminder ? notices.reminders(reminders.length) : notices.hanging(escalations.length), parts };
}

function hangingParts(escalations: Noticed['escalations'], audience: Audience): Part[] {
  if (escalations.length === 0) return [];
  const { notices } = wordsIn(audience.language);
  return [
    { part: 'text', text: [{ text: notices.hanging(escalations.length), bold: true }] },
    ...escalations.map(({ approval, task }) => escalationPart(approval, task, audience)),
  ];
}

/** Whether the summary of a morning has anything to say. */
export const saysAnything = (digest: Digest, audience: Audience): boolean =>
  askedOf(digest, audience).length > 0 || movedOn(digest).length > 0;

/** What the reader has to do. A deputy is asked for nothing while the holder is there and nobody has put the deputy on. */
const askedOf = ({ waiting, at }: Digest, audience: Audience) =>
  waitingFor(waiting, audience).filter(
    ({ task: { holder, control, openedAt } }) =>
      openedAt <= at &&
      (holder === null ||
        holder === audience.person ||
        control?.cover?.by === audience.person ||
        isAway(holder, at, audience.organization)),
  );

/** So many of a kind stand in the summary with all their buttons; more are rows that open. */
const withButtons = 3;

function digestCard({ reminders, escalations }: Noticed, digest: Digest, audience: Audience): Card {
  const { notices, cards } = wordsIn(audience.language);
  const reader: Audience = { ...audience, now: digest.at };
  const waiting = askedOf(digest, reader);
  const late = waiting.filter(({ task }) => task.dueAt < digest.at).length;
  const whole = reminders.length <= withButtons ? reminders : [];
  const others = waiting.filter(({ approval, task }) => !whole.some((one) => isSame(one, { approval, task })));
  const moved = movedOn(digest);
  const greeting = isMorning(digest.at, audience.timeZone) ? notices.morning : notices.afternoon;
  const hanging = escalations.filter(({ task }) => isOpen(task)).length;
  const waits = `${greeting} ${notices.allWaiting(waiting.length, late)}`;
  const summary = hanging === 0 ? waits : `${waits} ${notices.hanging(hanging)}.`;
  const parts: Part[] = [
    { part: 'text', text: [{ text: summary, bold: true }] },
    ...whole.flatMap((one) => reminderCard(one, audience).parts),
    ...(others.length === 0 ? [] : limited(others, (one) => waitingPart(one, reader), cards.home.nothingWaits, reader)),
    ...(escalations.length <= withButtons
      ? escalations.flatMap(({ approval, task }) => escalationCard(approval, task, audience).parts)
      : escalations.map(({ approval, task }) => escalationPart(approval, task, audience))),
  ];
  if (moved.length > 0) {
    parts.push({ part: 'text', text: [{ text: notices.movedSince(moment(digest.since, audience)), bold: true }] });
    parts.push(...limited(moved, (approval) => startedPart(approval, audience), cards.home.nothingStarted, audience));
  }
  return { summary, parts };
}

const isSame = (one: { approval: Approval; task: Task }, other: { approval: Approval; task: Task }): boolean =>
  one.approval.id === other.approval.id && one.task.id === other.task.id;

/** What the reader started and had come to another stage, or to its end, between then and the summary. */
function movedOn({ started, since, at }: Digest): Approval[] {
  return newestFirst(
    started.filter((approval) => {
      const moves = approval.visits.map(({ enteredAt }) => enteredAt);
      if (approval.status !== 'running') moves.push(approval.endedAt);
      return moves.some((moved) => moved > since && moved > approval.startedAt && moved <= at);
    }),
  );
}
