import { describe, expect, it } from '@jest/globals';
import { createLimiter } from '../../../integrations/chat/limiter.ts';
import { OutsideFailure } from '../../../integrations/failure.ts';

const nothing = async () => undefined;

describe('the limiter of calls', () => {
  it("lets nobody's hundred posts delay another's first", async () => {
    // No time passes until all of them wait.
    let began = Number.POSITIVE_INFINITY;
    const now = () => Math.max(0, performance.now() - began);
    const limiter = createLimiter({ rateOf: () => ({ perMinute: 6_000, burst: 1 }), now });
    const went: string[] = [];
    const many = Array.from({ length: 100 }, () =>
      limiter.run({ lanes: ['post'], on: 'jan' }, async () => void went.push('jan')),
    );
    const one = limiter.run({ lanes: ['post'], on: 'mei' }, async () => void went.push('mei'));
    began = performance.now();
    await Promise.all([...many, one]);
    expect(went.indexOf('mei')).toBeLessThanOrEqual(2);
    expect(went).toHaveLength(101);
  });

  it('lets a burst go at once and the rest at the rate', async () => {
    const limiter = createLimiter({ rateOf: () => ({ perMinute: 3_000, burst: 3 }) });
    const began = performance.now();
    await Promise.all(Array.from({ length: 6 }, (_, n) => limiter.run({ lanes: ['post'], on: String(n) }, nothing)));
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
  });

  it('goes on with other lanes while one is full', async () => {
    const limiter = createLimiter({
      rateOf: (lane) => (lane === 'full' ? { perMinute: 1, burst: 1 } : null),
      patience: 50,
    });
    await limiter.run({ lanes: ['full'], on: 'jan' }, nothing);
    const stuck = limiter.run({ lanes: ['full'], on: 'jan' }, nothing);
    await expect(limiter.run({ lanes: ['free'], on: 'mei' }, async () => 'went')).resolves.toBe('went');
    await expect(stuck).rejects.toMatchObject({ kind: 'later' });
  });

  it('gives a call back when its turn does not come in time, saying when it would', async () => {
    const limiter = createLimiter({ rateOf: () => ({ perMinute: 1, burst: 1 }), patience: 20 });
    await limiter.run({ lanes: ['post'], on: 'jan' }, nothing);
    const late = await limiter.run({ lanes: ['post'], on: 'jan' }, nothing).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(OutsideFailure);
    expect(late).toMatchObject({ kind: 'later' });
    expect(late instanceof OutsideFailure && late.retryAfter).toBeGreaterThan(50_000);
  });

  it('waits as long as it is told', async () => {
    const limiter = createLimiter({ rateOf: () => ({ perMinute: 60_000, burst: 10 }) });
    limiter.pause('post', 60);
    const began = performance.now();
    await limiter.run({ lanes: ['post'], on: 'jan' }, nothing);
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
  });
});
