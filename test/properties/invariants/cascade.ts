import type { Approval, Seat } from '../../../flows/approval.ts';
import type { Organization } from '../../../flows/facts.ts';
import { holdingOf } from '../../../flows/seats.ts';
import type { Told } from '../support/telling.ts';

const order = ['chief accountant', 'lawyer', 'commercial director', 'financial director'];

/** The seats of the cascade stand in the order of the business text, and one task is open at a time, for seats without a vote. */
export function oneVoteIsAskedForAtATime({ after }: Told): string | null {
  if (after.status !== 'running' || after.stage !== 'cascade') return null;
  if (after.seats.map(({ role }) => role).join() !== order.join()) return 'the seats are not those of the cascade';
  const [task, ...more] = after.tasks.filter(({ state }) => state.is === 'open');
  if (task?.kind !== 'vote' || more.length > 0) return 'not one vote is asked for';
  const missing = after.seats.filter(({ votes }) => votes.length === 0).map(({ role }) => role);
  const wrong = task.roles.find((role) => !missing.includes(role));
  return wrong ? `${wrong} is asked again` : null;
}

/** The task is of the first seat in order that nobody holds together with a later one, with the other seats of its holder. */
export function theFirstInOrderIsAsked({ event, verdict, after, organization }: Told): string | null {
  const balloted = event.type === 'voted' || event.type === 'handed over' || event.type === 'organization changed';
  if (!verdict.ok || !balloted || after.status !== 'running' || after.stage !== 'cascade') return null;
  const task = after.tasks.find(({ state }) => state.is === 'open');
  const wanted = firstBallot(after, organization);
  const asked = task?.kind === 'vote' ? `${task.roles.join(' and ')}: ${task.holder}` : 'nobody';
  return asked === wanted ? null : `${asked} is asked, not ${wanted}`;
}

function firstBallot(approval: Approval, organization: Organization): string {
  const waiting = approval.seats.filter(({ votes }) => votes.length === 0);
  const holderOf = (seat: Seat) => holdingOf(seat, approval, organization).holder;
  const isLast = (seat: Seat, index: number) =>
    holderOf(seat) === null || !waiting.slice(index + 1).some((later) => holderOf(later) === holderOf(seat));
  const first = waiting.find(isLast);
  if (!first) return 'nobody';
  const holder = holderOf(first);
  const seats = holder === null ? [first] : waiting.filter((seat) => holderOf(seat) === holder);
  return `${seats.map(({ role }) => role).join(' and ')}: ${holder}`;
}
