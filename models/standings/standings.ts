import { MongoServerError } from 'mongodb';
import { type Connection, trusted } from 'mongoose';
import type { CompanyKey } from '../../flows/company-form.ts';
import type { Millis } from '../../flows/facts.ts';
import {
  type CompanyStanding,
  decideStanding,
  noStanding,
  type StandingEffect,
  type StandingEvent,
} from '../../flows/standing.ts';
import { dropUnused } from '../drop-unused.ts';
import { type StandingOutboxEntry, standingModel } from './standing-schema.ts';

const duplicateKey = 11000;
const deliveriesKept = 200;
const mostAttempts = 50;

export type Standings = Awaited<ReturnType<typeof createStandings>>;

/**
 * Companies' standings, one document each. An event's decision, the delivery it came by and what must happen outside are one conditional write;
 * `committed` is called after it, so that somebody delivers the outbox.
 */
export async function createStandings(
  connection: Connection,
  { committed }: { committed: (company: CompanyKey) => void },
) {
  const model = standingModel(connection);
  await dropUnused(model.collection, await model.collection.indexes().catch(() => []));
  await model.createIndexes();

  return {
    async standing(company: CompanyKey): Promise<CompanyStanding> {
      const found = await model.findById(company).lean().exec();
      return found?.standing ?? noStanding(company);
    },

    apply,

    /** Tells each standing whose time has come that time has passed; answers with how many changed. */
    async due(now: Millis): Promise<number> {
      let changed = 0;
      const waiting = model
        .find({ 'standing.wakeAt': trusted({ $gt: 0, $lte: now }) }, { _id: 1 })
        .lean()
        .cursor();
      for await (const { _id } of waiting) {
        if (await apply(_id, { type: 'time passed', at: now }, null)) changed += 1;
      }
      return changed;
    },
  };

  /**
   * Applies an event. `delivery` is unique to one happening: the same one again changes nothing (null for time, which is harmless by itself).
   * Answers whether anything changed.
   */
  async function apply(company: CompanyKey, event: StandingEvent, delivery: string | null): Promise<boolean> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const found = await model.findById(company, { version: 1, standing: 1, applied: 1 }).lean().exec();
      if (delivery !== null && found?.applied.includes(delivery)) return false;
      const before = found?.standing ?? noStanding(company);
      const { standing, effects } = decideStanding(before, event);
      if (standing === before && effects.length === 0) return false;
      const version = (found?.version ?? 0) + 1;
      if (!(await write(company, version, standing, delivery, entries(company, version, effects, event.at)))) continue;
      committed(company);
      return true;
    }
    throw new Error(`The standing of ${company} is changed by too many at once; try again.`);
  }

  /** Writes the next version; false when another was written meanwhile. */
  async function write(
    company: CompanyKey,
    version: number,
    standing: CompanyStanding,
    delivery: string | null,
    outbox: readonly StandingOutboxEntry[],
  ): Promise<boolean> {
    try {
      const { matchedCount, upsertedCount } = await model.updateOne(
        { _id: company, version: version - 1 },
        {
          $set: { version, standing },
          $push: {
            outbox: { $each: [...outbox] },
            applied: { $each: delivery === null ? [] : [delivery], $slice: -deliveriesKept },
          },
        },
        { upsert: version === 1, writeConcern: { w: 'majority', j: true } },
      );
      return matchedCount + upsertedCount === 1;
    } catch (error) {
      if (error instanceof MongoServerError && error.code === duplicateKey) return false;
      throw error;
    }
  }
}

function entries(
  company: CompanyKey,
  version: number,
  effects: readonly StandingEffect[],
  at: Millis,
): StandingOutboxEntry[] {
  return effects.map((effect, index) => ({
    key: `standing ${company} ${version}.${index}`,
    effect,
    state: 'pending',
    attempts: 0,
    nextAt: at,
    fence: 0,
    why: '',
  }));
}
