import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Millis } from '../../flows/facts.ts';

export interface RateLimit {
  /** Counts one request; 0 when it may go on, else how many ms until the next one may. */
  take(key: string): Millis;
}

interface Options {
  /** How many requests one key has in a window. */
  max: number;
  windowMs: number;
  now: () => Millis;
}

/** Beyond this many keys the oldest is forgotten: memory has an end, also when each request comes with another key. */
const keysAtMost = 20_000;

/** A limit by windows of time, in this process's memory. Keys are kept as hashes, since some of them are secrets. */
export function createRateLimit({ max, windowMs, now }: Options): RateLimit {
  const windows = new LRUCache<string, { count: number; endsAt: Millis }>({ max: keysAtMost });
  return {
    take(key) {
      const hashed = createHash('sha256').update(key).digest('base64');
      const at = now();
      const known = windows.get(hashed);
      const current = known && known.endsAt > at ? known : { count: 0, endsAt: at + windowMs };
      current.count += 1;
      windows.set(hashed, current);
      return current.count <= max ? 0 : current.endsAt - at;
    },
  };
}
