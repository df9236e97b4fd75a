import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPrivateLinks, type NewLink, type PrivateLinks } from '../../../models/private-links/private-links.ts';
import { freshDatabase } from '../../support/mongo.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let links: PrivateLinks;
beforeAll(async () => {
  database = await freshDatabase();
  links = await createPrivateLinks(database.connection);
});
afterAll(() => database.close());

const day = 86_400_000;
const now = Date.parse('2026-11-24T09:05:00Z');
const stored = () => database.connection.collection('privateLinks').find().toArray();

const link = (changes: Partial<NewLink> = {}): NewLink => ({
  approval: 'a1',
  revision: 1,
  contact: { name: 'Laura Ozola', email: 'laura@northwind-traders.example' },
  right: 'decides',
  days: 14,
  ...changes,
});

describe('a private link', () => {
  it('leads its contact to one revision of one approval', async () => {
    const { token, link: issued } = await links.issue(link(), now);
    expect(await links.find(token, now)).toEqual({ found: true, link: issued });
    expect(issued).toEqual({
      id: expect.any(String),
      closedAt: null,
      chosenFile: null,
      approval: 'a1',
      revision: 1,
      contact: { name: 'Laura Ozola', email: 'laura@northwind-traders.example' },
      right: 'decides',
      issuedAt: now,
      expiresAt: now + 14 * day,
      revokedAt: null,
    });
  });

  it('has a token of 128 bits or more that fits into an address and is never the same', async () => {
    const tokens = await Promise.all(Array.from({ length: 50 }, async () => (await links.issue(link(), now)).token));
    expect(new Set(tokens).size).toBe(50);
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]+$/);
      expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    }
  });

  it('is stored without its token', async () => {
    const { token } = await links.issue(link(), now);
    const all = JSON.stringify(await stored());
    expect(all).not.toContain(token);
    expect(all).toContain(createHash('sha256').update(token).digest('hex'));
  });

  it('expires, to the millisecond', async () => {
    const { token } = await links.issue(link({ days: 1 }), now);
    expect(await links.find(token, now + day - 1)).toMatchObject({ found: true });
    expect(await links.find(token, now + day)).toEqual({ found: false, why: 'expired' });
  });

  it.each(['', 'a', 'x'.repeat(100_000), '\0', '{"$ne":null}'])('is not found by a guess', async (token) => {
    expect(await links.find(token, now)).toEqual({ found: false, why: 'unknown' });
  });

  it('can be taken back, once', async () => {
    const [one, other] = [await links.issue(link(), now), await links.issue(link({ right: 'reads' }), now)];
    expect(await links.revoke(one.link.id, now)).toBe(true);
    expect(await links.revoke(one.link.id, now + 1)).toBe(false);
    expect(await links.revoke('nobody', now)).toBe(false);
    expect(await links.find(one.token, now)).toEqual({ found: false, why: 'revoked' });
    expect(await links.find(other.token, now)).toMatchObject({ found: true, link: { right: 'reads' } });
  });

  it('is closed with all others of its approval, and with those of no other; it goes on leading there', async () => {
    const mine = await Promise.all([1, 2].map((revision) => links.issue(link({ approval: 'a2', revision }), now)));
    const other = await links.issue(link({ approval: 'a3' }), now);
    for (const at of [now, now + 1]) await links.closeAll('a2', at);
    for (const { token } of mine) expect(await links.find(token, now)).toMatchObject({ link: { closedAt: now } });
    expect(await links.find(other.token, now)).toMatchObject({ link: { closedAt: null } });
    expect(await links.of('a2')).toMatchObject([{ closedAt: now }, { closedAt: now }]);
  });

  it('is found by an index and forgotten by itself', async () => {
    expect(await database.connection.collection('privateLinks').indexes()).toMatchObject([
      { key: { _id: 1 } },
      { key: { tokenSha256: 1 }, unique: true },
      { key: { approval: 1, revision: 1 } },
      { key: { goneAt: 1 }, expireAfterSeconds: 0 },
    ]);
  });
});
