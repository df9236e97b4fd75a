import type { Tier } from './method.ts';

/** Calls a minute (https://docs.slack.dev/apis/web-api/rate-limits); posting is one a second a channel, of which a few may come at once. */
const A_MINUTE: Record<Tier, { calls: number; burst: number }> = {
  1: { calls: 1, burst: 3 },
  2: { calls: 20, burst: 20 },
  3: { calls: 50, burst: 50 },
  4: { calls: 100, burst: 100 },
  posting: { calls: 60, burst: 5 },
  lenient: { calls: 600, burst: 100 },
};

export interface RateLimits {
  /** 0 lets everything through, 1 is Slack's own measure, 2 lets twice as much through. */
  scale: number;
  /** Counts a call; the seconds to wait when it is one too many, else 0. */
  take(method: string, tier: Tier, channel: string): number;
}

/** Buckets that fill again as time goes: one a method, for posting one a channel. */
export function createRateLimits(scale: number, machine: () => number): RateLimits {
  const buckets = new Map<string, { left: number; at: number }>();
  const limits: RateLimits = {
    scale,
    take(method, tier, channel) {
      if (limits.scale <= 0) return 0;
      const key = tier === 'posting' ? `${method} ${channel}` : method;
      const { calls, burst } = A_MINUTE[tier];
      const perMs = (calls * limits.scale) / 60_000;
      const most = Math.max(1, burst * limits.scale);
      const now = machine();
      const bucket = buckets.get(key) ?? { left: most, at: now };
      bucket.left = Math.min(most, bucket.left + (now - bucket.at) * perMs);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / perMs / 1000));
      bucket.left -= 1;
      return 0;
    },
  };
  return limits;
}
