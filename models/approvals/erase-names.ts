import { type Connection, trusted } from 'mongoose';
import type { Approval, ApprovalId, ApprovalNumber, Vote } from '../../flows/approval.ts';
import type { Millis, PersonId } from '../../flows/facts.ts';
import { approvalModel } from './approval-document.ts';

/** Stands where a name stood, in every language. */
export const erasedName = '—';

/** An approval that must keep the names in it for now. */
export type KeptNames = { number: ApprovalNumber } & (
  | { why: 'running' }
  | { why: 'ended too lately'; endedAt: Millis }
  | { why: 'legal hold' }
  | { why: 'not all delivered' }
);

/** The approvals that name a person. */
export async function approvalsNaming(person: PersonId, connection: Connection): Promise<Approval[]> {
  const found = approvalModel(connection).find(
    { [`state.people.${person}`]: trusted({ $exists: true }) },
    { state: 1 },
  );
  return (await found.lean().exec()).map(({ state }) => state);
}

/**
 * Which of these approvals must keep their names: those that run, have ended after `endedBefore`, are under legal hold, or have something left
 * to tell.
 */
export async function keptNames(
  approvals: readonly Approval[],
  { connection, endedBefore, legalHold }: { connection: Connection; endedBefore: Millis; legalHold: readonly string[] },
): Promise<KeptNames[]> {
  const undelivered = await approvalModel(connection)
    .find({ _id: trusted({ $in: approvals.map(({ id }) => id) }), 'outbox.nextAt': trusted({ $gte: 0 }) }, { _id: 1 })
    .lean()
    .exec();
  const telling = new Set<ApprovalId>(undelivered.map(({ _id }) => _id));
  return approvals.flatMap((approval): KeptNames[] => {
    const { number, id } = approval;
    if (approval.status === 'running') return [{ number, why: 'running' }];
    if (legalHold.includes(number)) return [{ number, why: 'legal hold' }];
    const { endedAt } = approval;
    if (endedAt > endedBefore) return [{ number, why: 'ended too lately', endedAt }];
    return telling.has(id) ? [{ number, why: 'not all delivered' }] : [];
  });
}

/**
 * Takes a person's name and title out of ended approvals, and what was told about them out of the outbox. The history stays byte for byte: it
 * names people by reference. What people see is to be drawn again.
 */
export async function eraseNames(
  person: PersonId,
  approvals: readonly Approval[],
  connection: Connection,
): Promise<void> {
  const model = approvalModel(connection);
  for (const approval of approvals) {
    const { id: _id, seq } = approval;
    await model.updateOne(
      { _id, version: seq },
      {
        $set: {
          [`state.people.${person}`]: { name: erasedName, title: '' },
          'state.seats': approval.seats.map((seat) => ({
            ...seat,
            votes: seat.votes.map((vote) => withoutName(vote, person)),
          })),
          undrawn: seq,
        },
        $pull: { outbox: { nextAt: null } },
      },
      { writeConcern: { w: 'majority', j: true } },
    );
  }
}

function withoutName(vote: Vote, person: PersonId): Vote {
  return {
    ...vote,
    name: vote.by === person ? erasedName : vote.name,
    onBehalfOfName: vote.onBehalfOf === person ? erasedName : vote.onBehalfOfName,
  };
}
