import { type Connection, Schema } from 'mongoose';

interface Counter {
  _id: string;
  last: number;
}

const schema = new Schema<Counter>(
  { _id: { type: String, required: true }, last: { type: Number, required: true } },
  { strict: 'throw', versionKey: false, autoIndex: false, autoCreate: false },
);

/** Human numbers, each given once: `CA-2026-0001`. A start that is refused after it took its number leaves a gap. */
export function createNumbers(connection: Connection) {
  const model = connection.model<Counter>('Counter', schema, 'counters');
  return {
    async next(prefix: string, year: number): Promise<string> {
      const counter = await model
        .findOneAndUpdate(
          { _id: `${prefix}-${year}` },
          { $inc: { last: 1 } },
          { upsert: true, returnDocument: 'after', writeConcern: { w: 'majority', j: true } },
        )
        .lean()
        .exec();
      return `${prefix}-${year}-${String(counter.last).padStart(4, '0')}`;
    },
  };
}
