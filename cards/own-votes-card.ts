import { mayAct } from '../flows/acting.ts';
import type { Approval } from '../flows/approval.ts';
import type { PersonId } from '../flows/facts.ts';
import { subjectOf } from '../flows/processes.ts';
import type { VoteTask } from '../flows/seats.ts';
import { isOpen } from '../flows/tasks.ts';
import { approvalCard } from './approval-card.ts';
import type { Audience } from './audience.ts';
import type { Card, Part } from './card.ts';
import { joined } from './joined.ts';
import { rolesText } from './naming.ts';
import { voteActions } from './task-cards/vote-card.ts';
import { wordsIn } from './words/words.ts';

/** The head of a thread as somebody sees it whose vote is waited for, with the buttons of their own votes; null for everybody else. */
export function ownVotesCard(approval: Approval, audience: Audience & { person: PersonId }): Card | null {
  const votes = votesOpenTo(approval, audience);
  if (votes.length === 0) return null;
  const card = approvalCard(approval, audience);
  return { ...card, parts: [...card.parts, ...votes.flatMap((task) => partsOf(approval, task, audience))] };
}

function votesOpenTo(approval: Approval, { person, organization }: Audience & { person: PersonId }): VoteTask[] {
  if (approval.status !== 'running') return [];
  return approval.tasks.filter(
    (task): task is VoteTask =>
      task.kind === 'vote' && isOpen(task) && mayAct(task, person, approval, organization).may,
  );
}

function partsOf(approval: Approval, task: VoteTask, audience: Audience): Part[] {
  const { language } = audience;
  const text = joined(wordsIn(language).tasks.vote.title(subjectOf(approval)), rolesText(task.roles, language));
  return [
    { part: 'divider' },
    { part: 'text', text: [{ text, bold: true }] },
    { part: 'actions', actions: voteActions(approval, task, audience) },
  ];
}
