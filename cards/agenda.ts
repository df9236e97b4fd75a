import type { Approval, Task } from '../flows/approval.ts';
import { subjectOf } from '../flows/processes.ts';
import { isOpen } from '../flows/tasks.ts';
import { stateText } from './approval-card.ts';
import type { Audience } from './audience.ts';
import { spansOf } from './bold.ts';
import type { Action, Part } from './card.ts';
import { joined } from './joined.ts';
import { nameOf, todoText } from './naming.ts';
import { leadingTo } from './thread-links.ts';
import { dueText, isLate, moment } from './times.ts';
import { wordsIn } from './words/words.ts';

// What home and the list have in common: what waits for the reader, and what they started.

interface Waiting {
  approval: Approval;
  task: Task;
}

/** The open tasks that the reader holds or stands in for, the most urgent first. */
export function waitingFor(approvals: readonly Approval[], { person }: Audience): Waiting[] {
  return approvals
    .flatMap((approval) => approval.tasks.filter(isOpen).map((task) => ({ approval, task })))
    .filter(({ task }) => person !== null && (task.holder === person || task.deputy === person))
    .sort((one, other) => one.task.dueAt - other.task.dueAt);
}

/** What waits, with a button that opens it right there. */
export function waitingPart({ approval, task }: Waiting, audience: Audience): Part {
  const { cards } = wordsIn(audience.language);
  const standIn = task.holder !== audience.person && task.holder !== null;
  const line = joined(
    dueText(task, audience),
    approval.number,
    standIn && task.holder !== null ? cards.home.asDeputy(nameOf(task.holder, approval, audience)) : null,
  );
  const open: Action = {
    action: 'button',
    label: task.kind === 'vote' ? cards.actions.vote : cards.actions.open,
    does: 'show task',
    with: { approval: approval.id, task: task.id },
    ...(isLate(task, audience) ? { look: 'primary' } : {}),
  };
  const text = [
    { text: `${todoText(task, audience.language)}: ${subjectOf(approval)}`, bold: true },
    { text: '\n' },
    ...spansOf(leadingTo(line, approval)),
  ];
  return { part: 'text', text, action: open };
}

/** Where an approval of the reader's hangs, with whom, since when. */
export function startedPart(approval: Approval, audience: Audience): Part {
  const { cards, time } = wordsIn(audience.language);
  const state = stateText(approval, audience);
  const visit = approval.visits.at(-1);
  const since =
    approval.status === 'running'
      ? time.since(moment(visit?.enteredAt ?? approval.at, audience))
      : moment(approval.endedAt, audience);
  const open: Action = {
    action: 'button',
    label: cards.actions.details,
    does: 'show details',
    with: { approval: approval.id },
  };
  const text = [
    { text: subjectOf(approval), bold: true },
    { text: '  ' },
    { thread: approval.id, text: approval.number },
    { text: `\n${joined(state.text, since)}` },
  ];
  return { part: 'text', text, action: open };
}

/** Running ones first, the newest first. */
export function newestFirst(approvals: readonly Approval[]): Approval[] {
  const running = ({ status }: Approval) => (status === 'running' ? 0 : 1);
  return [...approvals].sort((one, other) => running(one) - running(other) || other.startedAt - one.startedAt);
}
