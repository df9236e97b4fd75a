import type { Approval, Seat, Task, Vote } from './approval.ts';
import type { Organization, PersonId } from './facts.ts';
import { type Holding, holderOf, isActive } from './holders.ts';
import type { SeatRole } from './roles.ts';

export type VoteTask = Extract<Task, { kind: 'vote' }>;

/** The seats of one round of voting, in their order. */
export function seatsOf(
  { stage, round }: { stage: string; round: number },
  { seats }: Pick<Approval, 'seats'>,
): Seat[] {
  return seats.filter((seat) => seat.stage === stage && seat.round === round).sort((a, b) => a.order - b.order);
}

/** The vote that counts on a seat; undefined while it has none. */
export const lastVote = (seat: Seat): Vote | undefined => seat.votes.at(-1);

/** Who holds a seat now: whom an administrator named, else whom the matrix says. */
export function holdingOf(
  seat: Seat,
  approval: Pick<Approval, 'seats' | 'initiator'>,
  organization: Organization,
): Holding {
  const barred = new Set([approval.initiator, ...votersOf(seatsOf(seat, approval))]);
  if (seat.assigned !== null && !barred.has(seat.assigned) && isActive(seat.assigned, organization)) {
    return { holder: seat.assigned, deputy: null };
  }
  return holderOf(seat.role, barred, organization);
}

/** Who has voted in a round, as holder or as deputy. */
export function votersOf(seats: readonly Seat[]): PersonId[] {
  return seats.flatMap((seat) => lastVote(seat)?.by ?? []);
}

/** Seats that wait for one vote of one person, or for somebody to be named. */
export interface Ballot extends Holding {
  roles: readonly SeatRole[];
}

/**
 * The ballots that a round still waits for, in the order of the cascade: all pending seats of one person are one ballot, at the place
 * of the last of them.
 */
export function pendingBallots(
  round: { stage: string; round: number },
  approval: Pick<Approval, 'seats' | 'initiator'>,
  organization: Organization,
): Ballot[] {
  const ballots = new Map<string, Ballot>();
  for (const seat of seatsOf(round, approval)) {
    if (lastVote(seat)) continue;
    const { holder, deputy } = holdingOf(seat, approval, organization);
    const key = holder ?? `nobody for ${seat.role}`;
    const before = ballots.get(key);
    ballots.delete(key);
    ballots.set(key, { holder, deputy: sharedDeputy(before, deputy), roles: [...(before?.roles ?? []), seat.role] });
  }
  return [...ballots.values()];
}

/** Who covers several roles of one person: only a deputy that all of them have in common. */
function sharedDeputy(before: Ballot | undefined, deputy: PersonId | null): PersonId | null {
  return before === undefined || before.deputy === deputy ? deputy : null;
}
