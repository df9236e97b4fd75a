import { closed, mayAct } from './acting.ts';
import type { Approval, RunningApproval, Seat, Vote } from './approval.ts';
import { newestRevision } from './contract-state.ts';
import { also, type Course, changed, nameOf, type Outcome, refused, went } from './course.ts';
import type { Voted } from './event.ts';
import type { Organization, PersonId } from './facts.ts';
import { processOf, stageOf } from './processes.ts';
import type { Refusal } from './refusal.ts';
import { lastVote, seatsOf, type VoteTask } from './seats.ts';
import { staged } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { currentVisit, done, taskOf } from './tasks.ts';
import { textFault } from './texts.ts';
import { balloted } from './voting.ts';

/** A vote, or a change of one: it is checked, kept on every seat of the task, and decides what comes next. */
export function voted(course: Course, event: Voted): Outcome {
  const { approval, organization } = course;
  const task = taskOf(approval, event.task);
  if (task?.kind !== 'vote') return refused({ type: 'unknown approval' });
  const standing = mayVote(task, event, approval, organization);
  if (!standing.may) return refused(standing.refusal);
  const fault = textFault(event.remark, remarkNeeded(event));
  if (fault) return refused(fault);

  const { onBehalfOf } = standing;
  const vote: Vote = {
    choice: event.choice,
    remark: event.choice === 'approve' ? '' : event.remark.trim(),
    by: event.by,
    onBehalfOf,
    name: nameOf(event.by, organization, approval),
    onBehalfOfName: onBehalfOf && nameOf(onBehalfOf, organization, approval),
    at: course.at,
    task: task.id,
    revision: revisionOf(approval),
  };
  return went(counted(told(cast(course, task, vote), task, vote), task, vote));
}

/** What is voted on: the contract's newest revision by its SHA-256, else the package that was checked. */
const revisionOf = ({ contract, checks }: RunningApproval): string =>
  (contract && newestRevision(contract)?.file.sha256) ?? `package ${checks.length}`;

function remarkNeeded({ choice }: Voted): Extract<Refusal['type'], 'remark required' | 'reason required'> | null {
  switch (choice) {
    case 'approve':
      return null;
    case 'approve with remarks':
      return 'remark required';
    case 'reject':
      return 'reason required';
  }
}

type MayVote = { may: true; onBehalfOf: PersonId | null } | { may: false; refusal: Refusal };

/** Until its stage ends a vote can be changed by whoever cast it, and by the holder over the deputy. */
function mayVote(task: VoteTask, event: Voted, approval: RunningApproval, organization: Organization): MayVote {
  const visit = currentVisit(approval);
  if (task.stage !== visit.stage || task.round !== visit.round) {
    return { may: false, refusal: { type: 'stage over', stage: task.stage } };
  }
  const before = votesOf(task, approval);
  const last = before.at(-1);
  if (!last) {
    const standing = mayAct(task, event.by, approval, organization);
    const why = standing.may ? closed(task, approval, organization) : null;
    return why ? { may: false, refusal: why } : standing;
  }
  const already: MayVote = {
    may: false,
    refusal: { type: 'already voted', name: last.name, you: last.by === event.by, choice: last.choice, at: last.at },
  };
  if (last.by === event.by)
    return event.seen === before.length && differs(last, event) ? { may: true, onBehalfOf: last.onBehalfOf } : already;
  if (last.onBehalfOf === event.by) {
    // Whoever was handed another seat meanwhile, and voted on it, counts there.
    const elsewhere = seatsOf(task, approval).filter((seat) => !task.roles.includes(seat.role));
    const roles = elsewhere.filter((seat) => lastVote(seat)?.by === event.by).map(({ role }) => role);
    if (roles.length > 0) return { may: false, refusal: { type: 'counted already', roles } };
    return event.seen === before.length ? { may: true, onBehalfOf: null } : already;
  }
  const standing = mayAct(task, event.by, approval, organization);
  return standing.may ? already : standing;
}

const differs = (last: Vote, event: Voted) => last.choice !== event.choice || last.remark !== event.remark.trim();

/** All votes cast on a task, oldest first. A task of several roles has one vote for all of them. */
export function votesOf(task: VoteTask, approval: Pick<Approval, 'seats'>): readonly Vote[] {
  const [seat] = seatsOf(task, approval).filter(({ role }) => task.roles.includes(role));
  return seat?.votes.filter((vote) => vote.task === task.id) ?? [];
}

function cast(course: Course, task: VoteTask, vote: Vote): Course {
  const ofTask = (seat: Seat) =>
    seat.stage === task.stage && seat.round === task.round && task.roles.includes(seat.role);
  const seats = course.approval.seats.map((seat) => (ofTask(seat) ? { ...seat, votes: [...seat.votes, vote] } : seat));
  return done(changed(course, { seats }), task.id, vote.by);
}

function told(course: Course, task: VoteTask, vote: Vote): Course {
  const { name, onBehalfOfName: onBehalfOf, choice, remark } = vote;
  const changed = votesOf(task, course.approval).length > 1;
  const message = { type: 'voted', roles: task.roles, name, onBehalfOf, choice, remark, changed } as const;
  return also(course, { type: 'say', message });
}

function counted(course: Course, task: VoteTask, vote: Vote): Course<Approval> {
  const { approval } = course;
  const stage = staged(stageOf(processOf(approval), task.stage));
  const everyone = seatsOf(currentVisit(approval), approval).every(lastVote);
  const { by, remark: reason } = vote;
  switch (stage.kind) {
    case 'votes in sequence': {
      const { then } = stage.stage;
      if (vote.choice === 'reject') return movedOn(course, 'rejected', then['one rejects'], { reason, by });
      if (everyone) return movedOn(course, 'approved by all', then['all approve'], { by });
      return balloted(course, { by, reason: '' });
    }
    case 'votes in parallel': {
      const heard = vote.choice === 'reject' ? rejectionHeard(course, task, vote) : course;
      if (everyone) return movedOn(heard, 'everyone has voted', stage.stage.then['everyone has voted'], { by });
      return balloted(heard, { by, reason: '' });
    }
    case 'start':
    case 'attach':
    case 'check':
    case 'company':
    case 'agreement':
    case 'final':
    case 'signing':
    case 'originals':
    case 'document check':
    case 'end':
      throw new Error(`a vote in "${task.stage}", which is no voting stage`);
  }
}

/** The initiator hears of a rejection that stops nobody. */
function rejectionHeard(course: Course, task: VoteTask, { name, remark: reason }: Vote): Course {
  const message = { type: 'rejected', roles: task.roles, name, reason } as const;
  return also(course, { type: 'tell', to: course.approval.initiator, message });
}
