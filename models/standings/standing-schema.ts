import { type Connection, type Model, Schema } from 'mongoose';
import type { CompanyStanding, StandingEffect } from '../../flows/standing.ts';

/** Something that must happen outside, written together with the standing that wants it. */
export interface StandingOutboxEntry {
  /** Unique in the world. */
  key: string;
  effect: StandingEffect;
  state: 'pending' | 'parked';
  attempts: number;
  /** When it is tried next, in ms; a deliverer that has taken it moves this forward, which is its lease. */
  nextAt: number;
  /** Who has it: a deliverer whose fence is no longer this one may not say what became of it. */
  fence: number;
  /** Why the last attempt did not succeed; '' before. */
  why: string;
}

export interface StandingDocument {
  /** The company's key. */
  _id: string;
  version: number;
  standing: CompanyStanding;
  /** The deliveries that have been applied, the last 200. */
  applied: string[];
  outbox: StandingOutboxEntry[];
}

const outboxEntry = new Schema<StandingOutboxEntry>(
  {
    key: { type: String, required: true },
    effect: { type: Schema.Types.Mixed, required: true },
    state: { type: String, enum: ['pending', 'parked'], required: true },
    attempts: { type: Number, required: true },
    nextAt: { type: Number, required: true },
    fence: { type: Number, required: true },
    why: { type: String, default: '' },
  },
  { _id: false, strict: 'throw', minimize: false },
);

const schema = new Schema<StandingDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    standing: { type: Schema.Types.Mixed, required: true },
    applied: { type: [String], required: true },
    outbox: { type: [outboxEntry], required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ 'standing.wakeAt': 1 }, { partialFilterExpression: { 'standing.wakeAt': { $gt: 0 } } });
schema.index({ 'outbox.nextAt': 1 });

export type StandingModel = Model<StandingDocument>;

/** The collection of companies' standings on this connection. */
export function standingModel(connection: Connection): StandingModel {
  return connection.model<StandingDocument>('CompanyStanding', schema, 'companyStandings');
}
