import { type Connection, type Model, Schema } from 'mongoose';

/** A deal with a company, under its id. */
export interface DealDocument {
  _id: string;
  company: string;
  title: string;
  state: 'open' | 'failed';
  reason: string;
}

const schema = new Schema<DealDocument>(
  {
    _id: { type: String, required: true },
    company: { type: String, required: true },
    title: { type: String, required: true },
    state: { type: String, required: true, enum: ['open', 'failed'] },
    reason: { type: String, default: '' },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ company: 1 });

export const dealModel = (connection: Connection): Model<DealDocument> =>
  connection.model<DealDocument>('Deal', schema, 'deals');
