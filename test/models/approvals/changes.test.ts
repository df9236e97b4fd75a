import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesOf } from '../../../models/approvals/changes.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

// Few names and values, so that most of what two have is the same; a name that no path can lead to among them.
const name = fc.constantFrom('votes', 'people', 'at', 'jan', 'clause 4.2');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, 1, 'approve'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const state = fc.dictionary(name, value, { maxKeys: 5, minKeys: 1, noNullPrototype: true });

describe('the changes from one value to another', () => {
  it('make the one of the other in the database', async () => {
    const collection = database.connection.collection('changed');
    let id = 0;
    await fc.assert(
      fc.asyncProperty(state, state, async (was, now) => {
        id += 1;
        await collection.insertOne({ _id: id as never, state: was });
        const { set, unset } = changesOf('state', was, now);
        await collection.updateOne(
          { _id: id as never },
          {
            $set: { version: id, ...set },
            ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
          },
        );
        expect(await collection.findOne({ _id: id as never })).toEqual({ _id: id, version: id, state: now });
      }),
      { numRuns: 500 },
    );
  });

  it('are no larger than what is new', () => {
    const anna = { name: 'Anna Petrova', title: 'Lawyer' };
    const task = { id: 't1', holder: 'anna', state: { is: 'open' } };
    const was = { seq: 4, people: { anna }, tasks: [task] };
    const luca = { name: 'Luca Rossi', title: 'Commercial Director' };
    const now = {
      seq: 5,
      people: { anna, luca },
      tasks: [{ ...task, state: { is: 'done', by: 'anna' } }, { id: 't2' }],
    };
    expect(changesOf('state', was, now)).toEqual({
      set: {
        'state.seq': 5,
        'state.people.luca': luca,
        'state.tasks.0.state.is': 'done',
        'state.tasks.0.state.by': 'anna',
        'state.tasks.1': { id: 't2' },
      },
      unset: {},
    });
  });

  it('take away what is gone', () => {
    const was = { status: 'running', stage: 'cascade', tasks: [] };
    expect(changesOf('state', was, { status: 'success', tasks: was.tasks, stage: undefined })).toEqual({
      set: { 'state.status': 'success' },
      unset: { 'state.stage': '' },
    });
  });
});
