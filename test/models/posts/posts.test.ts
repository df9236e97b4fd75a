import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Claimed, createPosts, type Posts } from '../../../models/posts/posts.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

const lease = 30_000;
const at = Date.now();

let database: FreshDatabase;
let posts: Posts;
beforeEach(async () => {
  database = await freshDatabase();
  posts = await createPosts(database.connection, { lease });
});
afterEach(() => database.close());

async function claimed(now: number, version = 1): Promise<Claimed> {
  const one = await posts.claim('a1', 'card', version, now);
  if (!one) throw new Error('somebody else is at it');
  return one;
}

describe('a post', () => {
  it('is claimed by one of many', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => posts.claim('a1', 'card', 1, at)));
    expect(all.filter((one) => one !== null)).toHaveLength(1);
  });

  it('is not doubtful when whoever claimed it was killed before they meant to send it', async () => {
    await claimed(at);
    expect((await claimed(at + lease)).doubtfulSince).toBeNull();
  });

  it('is doubtful when they were killed after, until it was looked up', async () => {
    await posts.intend(await claimed(at), at);
    const second = await claimed(at + lease);
    expect(second.doubtfulSince).toBe(at);
    // The look-up was turned away: nothing is known yet.
    await posts.release(second, { doubtful: false });
    const third = await claimed(at + 2 * lease);
    expect(third.doubtfulSince).toBe(at);
    await posts.stands(third, { channel: 'C1', message: '1.2' }, 'hash');
    expect(await claimed(at + 2 * lease)).toMatchObject({ post: { message: '1.2' }, doubtfulSince: null });
  });

  it('may stand unnoted from when it is meant to be sent until it is noted where', async () => {
    const one = await claimed(at);
    expect(await posts.mayStandUnnoted('card')).toBe(false);
    await posts.intend(one, at);
    expect(await posts.mayStandUnnoted('card')).toBe(true);
    expect(await posts.mayStandUnnoted('sheet')).toBe(false);
    await posts.stands(one, { channel: 'C1', message: '1.2' }, 'hash');
    expect(await posts.mayStandUnnoted('card')).toBe(false);
  });

  it('is not sent by one whose lease has ended and who is no longer the last', async () => {
    const slow = await claimed(at);
    await claimed(at + lease);
    expect(await posts.intend(slow, at + lease)).toBe(false);
  });

  it('is not drawn over by one who knows an older version of the approval', async () => {
    await posts.stands(await claimed(at, 6), { channel: 'C1', message: '1.2' }, 'new');
    expect(await posts.claim('a1', 'card', 5, at)).toBeNull();
    expect((await posts.get('a1', 'card'))?.shows).toBe('new');
    await claimed(at, 6);
  });
});
