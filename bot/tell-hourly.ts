import { LRUCache } from 'lru-cache';

const hour = 3_600_000;
/** So many different failures are remembered. */
const remembered = 1_000;

/** Tells what fails in the same words once an hour: what is tried again every few seconds, e.g. to reach somebody, would fill the log. */
export function createTellHourly(
  failed: (error: unknown) => void,
  now: () => number = performance.now.bind(performance),
) {
  const told = new LRUCache<string, true>({ max: remembered, ttl: hour, ttlResolution: 0, perf: { now } });
  return (error: unknown): void => {
    const words = String(error);
    if (told.has(words)) return;
    told.set(words, true);
    failed(error);
  };
}
