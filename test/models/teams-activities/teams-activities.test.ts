import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTeamsActivities } from '../../../models/teams-activities/teams-activities.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

let database: FreshDatabase;
let now = 0;
beforeEach(async () => {
  database = await freshDatabase();
  now = 1_000;
});
afterEach(() => database.close());

const activities = () => createTeamsActivities(database.connection, { lease: 10, wallClock: () => now });

describe('an activity that comes several times', () => {
  it('is carried out once, by whichever process it comes to', async () => {
    const [one, other] = [await activities(), await activities()];
    const answers = await Promise.all([one.take('a'), other.take('a'), one.take('a')]);
    expect(answers.sort()).toEqual(['busy', 'busy', 'taken']);
    await one.done('a');
    now += 1_000;
    expect(await other.take('a')).toBe('done');
  });

  it('is free again when its process was killed, and at once when it failed', async () => {
    const [one, other] = [await activities(), await activities()];
    await one.take('a');
    expect(await other.take('a')).toBe('busy');
    now += 10;
    expect(await other.take('a')).toBe('taken again');
    await other.release('a');
    expect(await one.take('a')).toBe('taken again');
  });
});
