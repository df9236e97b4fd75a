import type { Approval, Seat, Task } from '../../../flows/approval.ts';
import type { Organization, PersonId } from '../../../flows/facts.ts';
import { isRow } from '../../../flows/roles.ts';
import type { Told } from '../support/telling.ts';

const isOf = (seat: Seat, task: Task | undefined): boolean =>
  task?.kind === 'vote' && seat.stage === task.stage && seat.round === task.round && task.roles.includes(seat.role);

/** A vote stands on each seat of its task, after those that stood there; nothing else adds, changes or removes one. */
export function noVoteIsLost({ before, event, verdict, after }: Told): string | null {
  const task = event.type === 'voted' && verdict.ok ? before.tasks.find(({ id }) => id === event.task) : undefined;
  for (const [index, seat] of after.seats.entries()) {
    const was = before.seats[index]?.votes ?? [];
    const [added, ...more] = seat.votes.slice(was.length);
    if (was.some((vote, at) => vote !== seat.votes[at] && JSON.stringify(vote) !== JSON.stringify(seat.votes[at])))
      return `a vote of ${seat.role} is not what it was`;
    if (more.length > 0) return `${seat.role} got several votes at once`;
    if (isOf(seat, task) !== (added !== undefined)) return `a vote of ${seat.role} was lost or came from nowhere`;
    if (added && event.type === 'voted' && (added.choice !== event.choice || added.by !== event.by))
      return `the vote of ${seat.role} is not what was cast`;
  }
  return before.seats.length > after.seats.length ? 'seats are gone' : null;
}

/** Whoever counts in a round counts by one vote, and the initiator by none. */
export function nobodyCountsTwice({ after }: Told): string | null {
  const tasks = new Map<string, string>();
  for (const { stage, round, votes } of after.seats) {
    const vote = votes.at(-1);
    if (!vote) continue;
    if (vote.by === after.initiator) return 'the initiator has voted';
    const key = `${stage} ${round} ${vote.by}`;
    if ((tasks.get(key) ?? vote.task) !== vote.task) return `${vote.by} counts twice`;
    tasks.set(key, vote.task);
  }
  return null;
}

/** The first vote is the holder's or the deputy's, on an open task; a change is by who cast it, or by the holder over the deputy. */
export function onlyWhoHasTheTaskVotes({ before, event, verdict, organization, after }: Told): string | null {
  if (event.type !== 'voted' || !verdict.ok) return null;
  const task = before.tasks.find(({ id }) => id === event.task);
  if (!task || before.status !== 'running' || task.stage !== before.stage) return 'there is nothing to vote on';
  if (!organization.people[event.by]?.active) return `${event.by} does not work here`;
  const last = before.seats.find((seat) => isOf(seat, task))?.votes.findLast((vote) => vote.task === task.id);
  const onBehalfOf = latestOn(task, after)?.onBehalfOf ?? null;
  if (!last) {
    if (task.state.is !== 'open') return 'the task is not open';
    if (event.by === task.holder) return onBehalfOf === null ? null : 'the holder voted for somebody';
    if (event.by !== task.deputy) return `${event.by} is neither holder nor deputy`;
    if (hasAnotherPlace(event.by, task, before, organization))
      return `${event.by} stands in and has a place of their own`;
    return onBehalfOf === task.holder ? null : 'the deputy did not vote for the holder';
  }
  if (event.by === last.by) return onBehalfOf === last.onBehalfOf ? null : 'a change is for somebody else';
  return event.by === last.onBehalfOf ? null : `${event.by} changed a vote of ${last.by}`;
}

/** Whether somebody has voted in another place of the round, or is the one who is to vote there. */
function hasAnotherPlace(by: PersonId, task: Task, { seats }: Approval, { matrix }: Organization): boolean {
  const others = seats.filter((seat) => seat.stage === task.stage && seat.round === task.round && !isOf(seat, task));
  return others.some(({ role, votes, assigned }) => {
    const vote = votes.at(-1);
    return vote ? vote.by === by : assigned === null && isRow(role) && matrix[role].employee === by;
  });
}

/** A click on a card that shows older votes, or the same click again, decides nothing. */
export function anOldCardDecidesNothing({ before, event, verdict }: Told): string | null {
  if (event.type !== 'voted' || !verdict.ok) return null;
  const task = before.tasks.find(({ id }) => id === event.task);
  const votes = before.seats.find((seat) => isOf(seat, task))?.votes.filter((vote) => vote.task === event.task) ?? [];
  const last = votes.at(-1);
  if (!last) return null;
  if (event.seen !== votes.length) return `it showed ${event.seen} of ${votes.length} votes`;
  const same = last.by === event.by && last.choice === event.choice && last.remark === event.remark.trim();
  return same ? 'the same vote counted again' : null;
}

const latestOn = (task: Task, { seats }: Approval) => seats.find((seat) => isOf(seat, task))?.votes.at(-1);
