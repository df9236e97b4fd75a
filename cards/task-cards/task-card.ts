import type { Approval, Task } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';
import { stateText } from '../approval-card.ts';
import type { Audience } from '../audience.ts';
import type { Card, Part } from '../card.ts';
import { isContractTask } from '../contract-tasks.ts';
import { joined } from '../joined.ts';
import { nameOf, taskText } from '../naming.ts';
import { leadingTo } from '../thread-links.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { attachCard } from './attach-card.ts';
import { classifyCard } from './classify-card.ts';
import { confirmRefusalCard } from './confirm-refusal-card.ts';
import { contractCard } from './contract-card.ts';
import { lookActions } from './looking.ts';
import { voteCard } from './vote-card.ts';
import { votedCard } from './voted-card.ts';

/**
 * A task's card for one of those who hold it, held it or stand in: what is asked while it is open, what came of it afterwards, and never
 * a button that does nothing. `voting` shows the voting buttons once more to someone who wants to change their vote.
 */
export function taskCard(approval: Approval, task: Task, audience: Audience, voting = false): Card {
  if (hasMovedOn(task, audience)) return movedCard(approval, task, audience);
  if (task.state.is === 'no longer required') return notRequiredCard(approval, task, audience);
  if (isContractTask(task)) return contractCard(approval, task, audience);
  switch (task.kind) {
    case 'attach':
      return attachCard(approval, task, audience);
    case 'vote':
      return task.state.is === 'open' || voting
        ? voteCard(approval, task, audience)
        : votedCard(approval, task, audience);
    case 'confirm refusal':
      return confirmRefusalCard(approval, task, audience);
    case 'classify':
      return classifyCard(approval, task, audience);
  }
}

/** Whether the reader held the task before and has nothing to do with it any more. */
function hasMovedOn({ holder, deputy, heldBefore, state }: Task, { person }: Audience): boolean {
  if (person === null || !heldBefore.includes(person) || person === holder || person === deputy) return false;
  return state.is !== 'done' || state.by !== person;
}

function movedCard(approval: Approval, task: Task, audience: Audience): Card {
  const { cards, tasks } = wordsIn(audience.language);
  const to = task.holder === null ? cards.toBeNamed : nameOf(task.holder, approval, audience);
  const title = tasks.moved(taskText(task, audience.language), subjectOf(approval), to);
  return said(title, tasks.movedNothing, approval, audience);
}

function notRequiredCard(approval: Approval, task: Task, audience: Audience): Card {
  const { tasks } = wordsIn(audience.language);
  const title = tasks.notRequired(taskText(task, audience.language), subjectOf(approval));
  const withItsEnd = approval.status !== 'running' && task.state.is !== 'open' && task.state.at === approval.endedAt;
  return said(title, withItsEnd ? stateText(approval, audience).text : tasks.notRequiredWhy, approval, audience);
}

function said(title: string, text: string, approval: Approval, audience: Audience): Card {
  const parts: Part[] = [
    { part: 'text', text: [{ text: title, bold: true }] },
    {
      part: 'text',
      text: leadingTo(joined(approval.number, moment(approval.at, audience), text), approval),
      tone: 'quiet',
    },
    { part: 'actions', actions: lookActions(approval, audience) },
  ];
  return { summary: title, parts };
}
