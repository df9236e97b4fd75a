import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDrafts, type Drafts } from '../../../models/drafts/drafts.ts';
import { freshDatabase } from '../../support/mongo.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let drafts: Drafts;
beforeAll(async () => {
  database = await freshDatabase();
  drafts = await createDrafts(database.connection);
});
afterAll(() => database.close());

it('a draft is kept for its person until it is dropped', async () => {
  expect(await drafts.of('jan')).toEqual({});
  await drafts.keep('jan', { number: '12-A/26', products: 'chilled transport\nroad transport' });
  await drafts.keep('jan', { number: '13-A/26' });
  expect(await drafts.of('jan')).toEqual({ number: '13-A/26' });
  expect(await drafts.of('mei')).toEqual({});
  await drafts.add('jan', { subject: 'Chilled goods', number: '14-A/26' });
  expect(await drafts.of('jan')).toEqual({ number: '14-A/26', subject: 'Chilled goods' });
  await drafts.drop('jan');
  await drafts.add('jan', { number: '15-A/26' });
  expect(await drafts.of('jan')).toEqual({});
});
