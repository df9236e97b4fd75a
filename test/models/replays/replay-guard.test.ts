import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createReplayGuard } from '../../../models/replays/replay-guard.ts';
import { freshDatabase } from '../../support/mongo.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const soon = () => Date.now() + 300_000;

it('lets one of many at once through, and nobody after that', async () => {
  const guard = await createReplayGuard(database.connection);
  const claims = await Promise.all(Array.from({ length: 20 }, () => guard.claim('signature', soon())));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await guard.claim('signature', soon())).toBe(false);
  expect(await guard.claim('another', soon())).toBe(true);
});

it('lets a request that could not be carried out come again', async () => {
  const guard = await createReplayGuard(database.connection);
  await guard.claim('unlucky', soon());
  await guard.release('unlucky');
  expect(await guard.claim('unlucky', soon())).toBe(true);
});

it('forgets by itself', async () => {
  await createReplayGuard(database.connection);
  expect(await database.connection.collection('seenSignatures').indexes()).toContainEqual(
    expect.objectContaining({ key: { goneAt: 1 }, expireAfterSeconds: 0 }),
  );
});
