import { type Connection, trusted } from 'mongoose';
import type { CompanyKey } from '../../flows/company-form.ts';
import type { Millis } from '../../flows/facts.ts';
import type { CompanyStanding, StandingEffect } from '../../flows/standing.ts';
import { type StandingOutboxEntry, standingModel } from './standing-schema.ts';

/** What somebody is to be told; `key` is unique in the world and stays the same when it is tried again. */
export type StandingMessage = Exclude<StandingEffect, { type: 'show in the CRM' }> & {
  company: CompanyKey;
  key: string;
};

/** What became of an attempt that did not succeed; `retryAfter` in ms when the other side said so. */
export type Setback = { again: boolean; retryAfter: number | null; why: string };

interface Deps {
  connection: Connection;
  /** Writes into the CRM what a company's card is to show; safe to repeat. */
  show: (company: CompanyKey, standing: Pick<CompanyStanding, 'attribute' | 'underApproval'>) => Promise<void>;
  tellPerson: (message: StandingMessage) => Promise<void>;
  setbackOf: (error: unknown) => Setback;
  /** The clock by which standings are decided. */
  now: () => Millis;
  /** Longer than the slowest attempt takes, in ms. */
  lease: number;
}

const longestPause = 3_600_000;
/** With growing pauses that is about a day. */
const mostAttempts = 30;

/**
 * Carries out what standings want outside, at least once each, several processes at a time. What the CRM shows is always the newest state: it is
 * read when it is written, and looked at again after, so that a slow writer puts right what it overwrote.
 */
export function createStandingOutbox({ connection, show, tellPerson, setbackOf, now, lease }: Deps) {
  const model = standingModel(connection);

  return {
    /** Delivers all that is due, of one company or of all; answers with how many entries were carried out. */
    async deliver(company?: CompanyKey): Promise<number> {
      let delivered = 0;
      for (let taken = await take(company); taken; taken = await take(company)) {
        if (await carryOut(taken.company, taken.entry)) delivered += 1;
      }
      return delivered;
    },

    /** What was given up, for administrators to see. */
    async parked(): Promise<{ company: CompanyKey; entry: StandingOutboxEntry }[]> {
      const found = await model.find({ 'outbox.state': 'parked' }).lean().exec();
      return found.flatMap(({ _id, outbox }) =>
        outbox.filter(({ state }) => state === 'parked').map((entry) => ({ company: _id, entry })),
      );
    },
  };

  /** Takes the next entry that is due, for as long as the lease lasts. */
  async function take(company: CompanyKey | undefined) {
    const at = now();
    const before = await model
      .findOneAndUpdate(
        {
          ...(company === undefined ? {} : { _id: company }),
          outbox: trusted({ $elemMatch: { state: 'pending', nextAt: { $lte: at } } }),
        },
        { $set: { 'outbox.$.nextAt': at + lease }, $inc: { 'outbox.$.fence': 1, 'outbox.$.attempts': 1 } },
        { returnDocument: 'before' },
      )
      .lean()
      .exec();
    // The first that fits is the one that was changed.
    const entry = before?.outbox.find(({ state, nextAt }) => state === 'pending' && nextAt <= at);
    if (!before || !entry) return null;
    return { company: before._id, entry: { ...entry, fence: entry.fence + 1, attempts: entry.attempts + 1 } };
  }

  async function carryOut(company: CompanyKey, entry: StandingOutboxEntry): Promise<boolean> {
    try {
      if (entry.effect.type === 'show in the CRM') await showNewest(company);
      else await tellPerson({ ...entry.effect, company, key: entry.key });
    } catch (error) {
      await postpone(company, entry, setbackOf(error));
      return false;
    }
    await model.updateOne({ _id: company }, { $pull: { outbox: { key: entry.key, fence: entry.fence } } });
    return true;
  }

  async function showNewest(company: CompanyKey): Promise<void> {
    let shown: number | undefined;
    for (let newest = await newestOf(company); newest && newest.version !== shown; newest = await newestOf(company)) {
      await show(company, newest.standing);
      shown = newest.version;
    }
  }

  function newestOf(company: CompanyKey) {
    return model.findById(company, { version: 1, standing: 1 }).lean().exec();
  }

  async function postpone(company: CompanyKey, entry: StandingOutboxEntry, setback: Setback): Promise<void> {
    const pause = Math.min(longestPause, 1_000 * 2 ** Math.min(entry.attempts, 20));
    const parked = !setback.again || entry.attempts >= mostAttempts;
    await model.updateOne(
      { _id: company, outbox: trusted({ $elemMatch: { key: entry.key, fence: entry.fence } }) },
      {
        $set: {
          'outbox.$.state': parked ? 'parked' : 'pending',
          'outbox.$.nextAt': now() + Math.max(pause, setback.retryAfter ?? 0),
          'outbox.$.why': setback.why.slice(0, 500),
        },
      },
    );
  }
}
