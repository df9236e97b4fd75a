import type { Approval, Task } from '../../../flows/approval.ts';
import type { Happening } from '../../../flows/event.ts';
import type { PersonId } from '../../../flows/facts.ts';
import { lastVote } from '../../../flows/seats.ts';
import { votesOf } from '../../../flows/votes.ts';
import { startedBy } from '../../support/flows.ts';
import { rawAnswer } from './answers.ts';
import type { Move, Who } from './moves.ts';
import { fileOf, fileOffer, nextThing } from './next-thing.ts';

const hour = 3_600_000;

/** What a move comes to for somebody who sees the approval as it stands here; null when there is nothing to do it to. */
export function happeningOf(move: Move, approval: Approval): Happening | null {
  switch (move.try) {
    case 'the next thing':
      return nextThing(approval, move.luck, move.text);
    case 'offer': {
      const task = taskFor('attach', move.task, approval);
      return task && fileOffer(task.id, personOf(move.by, approval, task), approval, move.name, move.size);
    }
    case 'upload': {
      const { field, id } = move;
      const file = fileOf(`upload ${id}`, `upload ${id}.pdf`);
      return onTask('attach', move, approval, (task, by) => ({
        type: 'file uploaded',
        task,
        by,
        offer: file.id,
        field,
        file,
      }));
    }
    case 'fetched': {
      const offer = fromLast(approval.offers, move.offer);
      return offer && { type: 'file fetched', offer: offer.id, file: fileOf(offer.id, offer.name) };
    }
    case 'not fetched': {
      const offer = fromLast(approval.offers, move.offer);
      return offer && { type: 'file refused', offer: offer.id, why: move.why };
    }
    case 'field': {
      const offer = fromLast(approval.offers, move.offer);
      const task = approval.tasks.find(({ id }) => id === offer?.task) ?? null;
      const by = personOf(move.by, approval, task);
      return offer && { type: 'field chosen', offer: offer.id, field: move.field, by };
    }
    case 'send':
      return onTask('attach', move, approval, (task, by) => ({ type: 'sent to the check', task, by }));
    case 'answer': {
      const check = fromLast(approval.checks, move.check);
      const { score, flags, documents } = move;
      const answer = { score, flags, documents, comment: '' };
      return check && { type: 'check answered', request: check.request, answer, raw: rawAnswer };
    }
    case 'not asked for': {
      const check = fromLast(approval.checks, move.check);
      return check && { type: 'check not asked for', request: check.request };
    }
    case 'confirm': {
      const { decision, reason } = move;
      return onTask('confirm refusal', move, approval, (task, by) => ({
        type: 'refusal confirmed',
        task,
        by,
        decision,
        reason,
      }));
    }
    case 'classify': {
      const { outcome, documents, reason } = move;
      return onTask('classify', move, approval, (task, by) => ({
        type: 'classified',
        task,
        by,
        outcome,
        documents,
        reason,
      }));
    }
    case 'vote': {
      const { choice, remark } = move;
      const seen = move.seen === 'as it is' ? votesSeen(taskFor('vote', move.task, approval), approval) : move.seen;
      return onTask('vote', move, approval, (task, by) => ({ type: 'voted', task, by, choice, remark, seen }));
    }
    case 'ask':
      return { type: 'asked', by: personOf(move.by, approval, null), to: move.to, text: move.text };
    case 'reply': {
      const question = fromLast(approval.questions, move.question);
      const by = move.by === 'holder' && question ? question.to : personOf(move.by, approval, null);
      return { type: 'answered', question: question?.id ?? 'q1', by, text: move.text };
    }
    case 'withdraw':
      return { type: 'withdrawn', by: personOf(move.by, approval, null), reason: move.reason };
    case 'hand over': {
      const { reason } = move;
      const to = personOf(move.to, approval, null);
      return onTask(null, move, approval, (task, by) => ({ type: 'handed over', task, by, to, reason }));
    }
    case 'put off': {
      const { hours, reason } = move;
      const until = approval.at + hours * hour;
      return onTask(null, move, approval, (task, by) => ({ type: 'snoozed', task, by, until, reason }));
    }
    case 'remind':
      return onTask(null, move, approval, (task, by) => ({ type: 'reminder asked for', task, by }));
    case 'put the deputy on':
      return onTask(null, move, approval, (task, by) => ({ type: 'deputy put on', task, by }));
    case 'start again':
      return startedBy(personOf(move.by, approval, null));
    case 'pass time':
      return { type: 'time passed' };
    case 'tell of the organization':
      return { type: 'organization changed' };
  }
}

function onTask(
  kind: Task['kind'] | null,
  move: { task: number; by: Who },
  approval: Approval,
  happening: (task: string, by: PersonId) => Happening,
): Happening | null {
  const task = taskFor(kind, move.task, approval);
  return task && happening(task.id, personOf(move.by, approval, task));
}

/** Where the task has nobody of the kind, e.g. no deputy, it is a stranger; where nobody was voted for, the deputy. */
function personOf(who: Who, approval: Approval, about: Task | null): PersonId {
  if (typeof who === 'object') return who.person;
  const task = about ?? approval.tasks.at(-1);
  const votes = approval.seats.flatMap((seat) => lastVote(seat) ?? []);
  const vote = votes.find((one) => about === null || one.task === about.id);
  switch (who) {
    case 'holder':
      return task?.holder ?? 'oskar';
    case 'deputy':
      return task?.deputy ?? 'oskar';
    case 'last to vote':
      return vote?.by ?? 'oskar';
    case 'voted for':
      return vote?.onBehalfOf ?? task?.deputy ?? 'oskar';
    case 'initiator':
      return approval.initiator;
  }
}

/** A task of the kind that this is done to; where there is none, another: somebody has the wrong card. */
function taskFor(kind: Task['kind'] | null, index: number, { tasks }: Approval): Task | null {
  const fitting = tasks.filter((task) => task.kind === kind);
  return fromLast(fitting.length > 0 ? fitting : tasks, index);
}

const votesSeen = (task: Task | null, approval: Approval): number =>
  task?.kind === 'vote' ? votesOf(task, approval).length : 0;

const fromLast = <T>(all: readonly T[], index: number): T | null =>
  all.at(-1 - (index % Math.max(all.length, 1))) ?? null;
