import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createFiles, type Files } from '../../../models/files/files.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { aPdf } from '../../support/sample-files.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let files: Files;

beforeAll(async () => {
  database = await freshDatabase();
  files = createFiles(database.connection);
});
afterAll(() => database.close());

const later = () => new Date(Date.now() + 60_000);

it('keeps bytes with their size, type and SHA-256', async () => {
  const bytes = aPdf();
  const file = await files.put({ name: '/tmp/charter.pdf', bytes });
  expect(file).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{24}$/),
    name: 'charter.pdf',
    size: bytes.length,
    type: 'application/pdf',
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(await files.read(file.id)).toEqual(bytes);
  expect(await buffer(files.open(file.id))).toEqual(bytes);
  expect(await files.find(file.id)).toEqual(file);
});

it('takes a stream larger than a piece, and the type that was found before', async () => {
  async function* pieces() {
    for (let index = 0; index < 10; index += 1) yield Buffer.alloc(100_000, index);
  }
  const file = await files.put({ name: 'answer.json', bytes: pieces(), claimedType: 'application/json' });
  expect(file).toMatchObject({ size: 1_000_000, type: 'application/json' });
  expect(
    createHash('sha256')
      .update(await files.read(file.id))
      .digest('hex'),
  ).toBe(file.sha256);
});

it('keeps the same bytes twice as two files', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => files.put({ name: 'a.pdf', bytes: aPdf() })));
  expect(one?.sha256).toBe(other?.sha256);
  expect(one?.id).not.toBe(other?.id);
});

it('has nothing under an unknown id', async () => {
  expect(await files.find('no id')).toBeNull();
  await expect(files.read('000000000000000000000000')).rejects.toThrow(/FileNotFound/);
});

it('sweeps what nobody refers to, only when it is old, and pieces of uploads that broke off', async () => {
  const kept = await files.put({ name: 'kept.pdf', bytes: aPdf() });
  const unused = await files.put({ name: 'unused.pdf', bytes: aPdf() });
  async function* broken() {
    yield Buffer.alloc(600_000);
    throw new Error('the line broke');
  }
  await expect(files.put({ name: 'broken', bytes: broken() })).rejects.toThrow('the line broke');
  const referenced = async () => new Set([kept.id]);

  await files.sweep(referenced);
  expect(await files.find(unused.id)).not.toBeNull();

  await files.sweep(referenced, later());
  expect(await files.find(unused.id)).toBeNull();
  expect(await files.find(kept.id)).not.toBeNull();
  expect(await database.connection.collection('files.files').countDocuments()).toBe(1);
  expect(await database.connection.collection('files.chunks').countDocuments()).toBe(1);
});
