import { type Connection, trusted } from 'mongoose';
import type { Approval, ApprovalId } from '../../flows/approval.ts';
import type { PersonId } from '../../flows/facts.ts';
import { approvalModel } from '../approvals/approval-document.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** An entry in somebody's hands. */
export interface Taken {
  id: ApprovalId;
  entry: OutboxEntry;
  approval: Approval;
  /** When it was taken, in ms. */
  at: number;
  /** When the first attempt began of which nobody knows the outcome; null when there is none. */
  doubtfulSince: number | null;
  /** To whom a message of the thread is told besides, each by themselves. */
  alsoTold: readonly PersonId[];
}

/** What came of an attempt. */
export type Attempt =
  | { is: 'confirmed' }
  | { is: 'dropped'; why: string }
  | { is: 'parked'; why: string }
  /** This attempt surely did not make it happen; again after so many ms. */
  | { is: 'pending'; why: string; pause: number }
  /** It may have happened; it is looked up after so many ms. */
  | { is: 'intended'; why: string; pause: number };

export type Outbox = ReturnType<typeof createOutbox>;

/** The outboxes of approvals: entries are taken for the time of a lease, and only the last who took one says what came of it. */
export function createOutbox(
  connection: Connection,
  { lease, wallClock = Date.now }: { lease: number; wallClock?: () => number },
) {
  const model = approvalModel(connection);
  const due = (now: number) => ({ state: { $in: ['pending', 'intended'] }, nextAt: { $lte: now } });

  return {
    /** Takes the first entry that is due; null when none is. */
    async take(id: ApprovalId, now = wallClock()): Promise<Taken | null> {
      const before = await model
        .findOneAndUpdate(
          { _id: id, outbox: trusted({ $elemMatch: due(now) }) },
          {
            $set: { 'outbox.$.state': 'intended', 'outbox.$.nextAt': now + lease },
            // An older doubt stays: what it is about may stand since then.
            $min: { 'outbox.$.intendedAt': now },
            $inc: { 'outbox.$.fence': 1, 'outbox.$.attempts': 1 },
          },
          { returnDocument: 'before', projection: { state: 1, outbox: 1 }, writeConcern: { w: 'majority', j: true } },
        )
        .lean()
        .exec();
      // The first that fits is the one that was taken.
      const entry = before?.outbox.find(
        ({ state, nextAt }) => (state === 'pending' || state === 'intended') && nextAt !== null && nextAt <= now,
      );
      if (!before || !entry) return null;
      const taken = { ...entry, fence: entry.fence + 1, attempts: entry.attempts + 1 };
      return {
        id,
        entry: taken,
        approval: before.state,
        at: now,
        doubtfulSince: entry.intendedAt ?? null,
        alsoTold: alsoTold(entry, before.outbox),
      };
    },

    /** Notes what came of it; false when somebody else has taken it since. */
    async settle({ id, entry, doubtfulSince }: Taken, attempt: Attempt): Promise<boolean> {
      const over = attempt.is === 'confirmed' || attempt.is === 'dropped' || attempt.is === 'parked';
      const { modifiedCount } = await model.updateOne(
        { _id: id, outbox: trusted({ $elemMatch: { key: entry.key, fence: entry.fence } }) },
        {
          $set: {
            'outbox.$.state': attempt.is,
            'outbox.$.nextAt': over ? null : wallClock() + attempt.pause,
            'outbox.$.why': 'why' in attempt ? attempt.why.slice(0, 500) : '',
          },
          // An attempt that failed before it could look up an earlier one has not settled the doubt about that.
          ...(attempt.is === 'pending' && doubtfulSince === null ? { $unset: { 'outbox.$.intendedAt': '' } } : {}),
        },
        { writeConcern: { w: 'majority', j: true } },
      );
      return modifiedCount === 1;
    },

    /**
     * Whether it is still held, right before something is done that must not be done twice; held for another lease when much of the
     * first one has gone by.
     */
    async hold({ id, entry, at }: Taken, now = wallClock()): Promise<boolean> {
      if (now - at < lease / 3) return true;
      const { matchedCount } = await model.updateOne(
        { _id: id, outbox: trusted({ $elemMatch: { key: entry.key, fence: entry.fence } }) },
        { $set: { 'outbox.$.nextAt': now + lease } },
        { writeConcern: { w: 'majority', j: true } },
      );
      return matchedCount === 1;
    },

    /** The approvals with an entry that is due. */
    async due(now = wallClock(), limit = 500): Promise<ApprovalId[]> {
      const found = await model
        .find({ 'outbox.nextAt': trusted({ $gt: 0, $lte: now }) }, { _id: 1 })
        .limit(limit)
        .lean()
        .exec();
      return found.map(({ _id }) => _id);
    },
  };
}

/** Those to whom the same decision tells what it says in the thread. */
function alsoTold({ key, effect }: OutboxEntry, outbox: readonly OutboxEntry[]): PersonId[] {
  if (effect.type !== 'say') return [];
  const decision = (of: string) => of.split('.')[0];
  return outbox.flatMap((other) =>
    other.effect.type === 'tell' &&
    other.effect.message.type === effect.message.type &&
    decision(other.key) === decision(key)
      ? [other.effect.to]
      : [],
  );
}
