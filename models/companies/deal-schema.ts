import { type Connection, type Model, Schema } from 'mongoose';

const dealStates = ['open', 'won', 'failed'] as const;
type DealState = (typeof dealStates)[number];

/** A deal with a company, under its id. */
export interface DealDocument {
  _id: string;
  company: string;
  title: string;
  state: DealState;
  reason: string;
  /** Since when it is in this state, in ms. */
  since: number;
}

const schema = new Schema<DealDocument>(
  {
    _id: { type: String, required: true },
    company: { type: String, required: true },
    title: { type: String, required: true },
    state: { type: String, required: true, enum: dealStates },
    reason: { type: String, default: '' },
    since: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ company: 1, state: 1, title: 1 });

export const dealModel = (connection: Connection): Model<DealDocument> =>
  connection.model<DealDocument>('Deal', schema, 'deals');
