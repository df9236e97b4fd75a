import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createWork } from '../../bot/work.ts';

/** Work that goes on until it is let go. */
function aWork(atOnce: number) {
  let time = 0;
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const work = createWork({
    atOnce,
    now: () => time,
    workOn: (id) => {
      started.push(id);
      return new Promise<void>((resolve) => ends.set(id, resolve));
    },
    failed: (error) => {
      throw error;
    },
  });
  return {
    work,
    started,
    async pass(ms: number) {
      time += ms;
      jest.advanceTimersByTime(ms);
      await new Promise(setImmediate);
    },
    async end(id: string) {
      ends.get(id)?.();
      await new Promise(setImmediate);
    },
    async ask(...ids: string[]) {
      for (const id of ids) void work.ask(id);
      await new Promise(setImmediate);
    },
  };
}

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
afterEach(() => void jest.useRealTimers());

describe('work on approvals', () => {
  it('goes one at a time while more keeps being asked for, in the order asked', async () => {
    const { ask, end, started } = aWork(3);
    await ask('a', 'b', 'c');
    expect(started).toEqual(['a']);
    await end('a');
    expect(started).toEqual(['a', 'b']);
  });

  it('goes several at a time once it is quiet', async () => {
    const { ask, started, pass } = aWork(3);
    await ask('a', 'b', 'c', 'd', 'e');
    await pass(1_000);
    expect(started).toEqual(['a', 'b', 'c']);
  });

  it('goes several at a time at once for what a sweep has found', async () => {
    const { work, started, end } = aWork(3);
    const swept = work.sweep(['a', 'b', 'c', 'd']);
    await new Promise(setImmediate);
    expect(started).toEqual(['a', 'b', 'c']);
    for (const id of ['a', 'b', 'c', 'd']) await end(id);
    await swept;
    expect(started).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is not held up by one that takes long, also while more keeps being asked for', async () => {
    const { ask, started, pass } = aWork(3);
    await ask('a');
    await ask('b');
    // Somebody clicks all the time; the first one hangs.
    for (let tenth = 0; tenth < 25; tenth++) {
      await pass(100);
      await ask('a', 'c');
    }
    expect(started).toEqual(['a', 'b', 'c']);
  });

  it('never goes on at more places than it has', async () => {
    const { ask, end, started, pass } = aWork(2);
    await ask('a', 'b', 'c');
    await pass(10_000);
    expect(started).toEqual(['a', 'b']);
    await end('b');
    expect(started).toEqual(['a', 'b', 'c']);
  });

  it('is done once more when it was asked for while it ran, however often', async () => {
    const { work, ask, end, started } = aWork(3);
    await ask('a');
    await ask('a', 'a', 'a');
    await end('a');
    expect(started).toEqual(['a', 'a']);
    await end('a');
    await work.settled();
    expect(started).toEqual(['a', 'a']);
  });
});
