import type { Approval, Task } from '../../../flows/approval.ts';
import { type Decision, decide } from '../../../flows/decide.ts';
import type { Effect } from '../../../flows/effect.ts';
import type { ApprovalEvent } from '../../../flows/event.ts';
import type { Refusal } from '../../../flows/refusal.ts';
import { type Folded, fold } from '../../../models/approvals/fold.ts';

export type Folds = typeof fold;

/** Folds by a decision that is not what it should be. */
export function decidingWrong(wrong: (before: Approval, event: ApprovalEvent, right: Right) => Decision): Folds {
  return (known, events, organization, referenceOf) =>
    fold(known, events, organization, referenceOf, (before, event, facts, process) => {
      const right: Right = (approval, told = event) => decide(approval, told, facts, process);
      return before ? wrong(before, event, right) : decide(before, event, facts, process);
    });
}

/** What the product decides. */
type Right = (approval: Approval, event?: ApprovalEvent) => Decision;

/** Leaves a state that is not what it should be. */
export function leaving(spoilt: (after: Approval, event: ApprovalEvent, before: Approval) => Approval): Folds {
  return decidingWrong((before, event, right) => {
    const decision = right(before);
    return decision.ok ? { ...decision, approval: spoilt(decision.approval, event, before) } : decision;
  });
}

/** Leaves open tasks that are not what they should be. */
export const leavingTasks = (spoilt: (task: Task, after: Approval) => Task): Folds =>
  leaving((after) => ({
    ...after,
    tasks: after.tasks.map((task) => (task.state.is === 'open' ? spoilt(task, after) : task)),
  }));

/** Forgets effects. */
export function forgetting(which: (effect: Effect) => boolean): Folds {
  return decidingWrong((before, _, right) => {
    const decision = right(before);
    return decision.ok ? { ...decision, effects: decision.effects.filter((effect) => !which(effect)) } : decision;
  });
}

/** Takes what should be refused as if nothing was to be done about it. */
export function taking(type: ApprovalEvent['type'] | 'anything', refused: Refusal['type']): Folds {
  return decidingWrong((before, event, right) => {
    const decision = right(before);
    const isTaken = type === 'anything' || event.type === type;
    return !decision.ok && decision.refusal.type === refused && isTaken ? noted(before, event) : decision;
  });
}

export const noted = (before: Approval, { at }: ApprovalEvent): Decision => ({
  ok: true,
  approval: { ...before, at: Math.max(at, before.at), seq: before.seq + 1 },
  effects: [],
});

/** Takes what somebody does who may not as if the task's holder had done it; a vote stands under their own name. */
export function takingAsTheHolder(refused: Refusal['type']): Folds {
  return decidingWrong((before, event, right) => {
    const decision = right(before);
    if (decision.ok || decision.refusal.type !== refused || !('task' in event)) return decision;
    const by = before.tasks.find(({ id }) => id === event.task)?.holder ?? event.by;
    const taken = right(before, { ...event, by });
    return taken.ok ? { ...taken, approval: under(event.by, taken.approval) } : decision;
  });
}

function under(by: string, approval: Approval): Approval {
  const seats = approval.seats.map((seat) => ({
    ...seat,
    votes: seat.votes.map((vote) => (vote.at === approval.at ? { ...vote, by } : vote)),
  }));
  return { ...approval, seats };
}

/** Keeps what was folded not as it should be kept. */
export function keeping(spoilt: (folded: Folded) => Folded): Folds {
  return (...all) => spoilt(fold(...all));
}
