import { type Connection, Schema } from 'mongoose';
import type { Millis } from '../flows/facts.ts';

interface Setting {
  _id: string;
  value: number;
}

const schema = new Schema<Setting>(
  { _id: { type: String, required: true }, value: { type: Number, required: true } },
  { strict: 'throw', versionKey: false, autoIndex: false, autoCreate: false },
);

export interface Clock {
  now(): Millis;
  /** Sets how far the bot's time is from the machine's, in ms; kept between runs. */
  move(offset: number): Promise<void>;
}

/** The bot's time: the wall clock's, moved by what the sandbox has asked for. */
export async function createClock(connection: Connection, wallClock: () => Millis = Date.now): Promise<Clock> {
  const model = connection.model<Setting>('Setting', schema, 'settings');
  let offset = (await model.findById('clock offset').lean().exec())?.value ?? 0;
  return {
    now: () => wallClock() + offset,
    async move(to) {
      await model.updateOne({ _id: 'clock offset' }, { $set: { value: to } }, { upsert: true });
      offset = to;
    },
  };
}
