import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createUploadLinks, type UploadLinks } from '../../../models/upload-links/upload-links.ts';
import { freshDatabase } from '../../support/mongo.ts';

const now = Date.parse('2026-11-24T09:00:00Z');
const day = 86_400_000;
const of = { approval: 'c1', task: 't8', person: 'jan' };
let database: Awaited<ReturnType<typeof freshDatabase>>;
let links: UploadLinks;

beforeAll(async () => {
  database = await freshDatabase();
  links = await createUploadLinks(database.connection);
});
afterAll(() => database.close());

describe('an upload link', () => {
  it('leads one person to one task, for a day', async () => {
    const { token, link } = await links.issue(of, now);
    expect(link).toMatchObject({ ...of, expiresAt: now + day });
    expect(await links.find(token, now + day - 1)).toEqual(link);
    expect(await links.find(token, now + day)).toBeNull();
    expect(await links.find(`${token.slice(0, -1)}_`, now)).toBeNull();
  });

  it('has a token of 192 bits, of which only the hash is kept', async () => {
    const { token, link } = await links.issue(of, now);
    expect(Buffer.from(token, 'base64url')).toHaveLength(24);
    const kept = JSON.stringify(await database.connection.collection('uploadLinks').find().toArray());
    expect(kept).toContain(link.id);
    expect(kept).not.toContain(token);
  });
});
