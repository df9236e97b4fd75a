import type { Connection } from 'mongoose';

/**
 * The yardstick: how many single documents a second this mongod changes under a condition, each with majority and journal, so many at
 * once. The driver, its settings and the connection are the bot's.
 */
export async function bareWrites(connection: Connection, count: number, inFlight: number): Promise<number> {
  const { db } = connection;
  if (!db) throw new Error('not connected');
  const bare = db.collection<{ _id: number; version: number }>('bench bare');
  await bare.deleteMany({});
  await bare.insertMany(Array.from({ length: count }, (_, _id) => ({ _id, version: 0 })));
  let next = 0;
  const one = async () => {
    for (let _id = next++; _id < count; _id = next++) {
      await bare.updateOne({ _id, version: 0 }, { $set: { version: 1 } }, { writeConcern: { w: 'majority', j: true } });
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, one));
  return (count * 1_000) / (performance.now() - began);
}
