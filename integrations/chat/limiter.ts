import { OutsideFailure } from '../failure.ts';

/** How often something may be done: `burst` at once, and from then on `perMinute`. */
export interface Rate {
  perMinute: number;
  burst: number;
}

/** One call that waits for its turn. It goes when each of its lanes has room. */
export interface Turn {
  /** What the call counts against, e.g. `chat.postMessage` and `channel C123`. */
  lanes: readonly string[];
  /** On whose behalf it is made, e.g. a person or a thread: those take turns, whoever has many waits for the others. */
  on: string;
}

export interface Limiter {
  /** Carries the call out in its turn. Rejects with `later` when its turn would not come within the limiter's patience. */
  run<T>(turn: Turn, call: () => Promise<T>): Promise<T>;
  /** Closes a lane for `ms`: the other side said Retry-After. */
  pause(lane: string, ms: number): void;
}

export interface LimiterOptions {
  /** The rate of a lane; null when it has none. */
  rateOf(lane: string): Rate | null;
  /** Calls under way at once. */
  concurrency?: number;
  /** How long a call may wait for its turn, in ms; shorter than the lease of whoever asks for it. */
  patience?: number;
  now?: () => number;
}

interface Lane {
  rate: Rate;
  tokens: number;
  /** When `tokens` was counted. */
  at: number;
  closedUntil: number;
}

interface Waiting {
  lanes: readonly string[];
  since: number;
  go(): void;
  giveUp(retryAfter: number): void;
}

/**
 * A fair limiter: token buckets for each lane, and between those on whose behalf calls are made strict turns, so that one person's
 * hundred posts do not delay another's first.
 */
export function createLimiter(options: LimiterOptions): Limiter {
  const { rateOf, concurrency = 20, patience = 10_000, now = () => performance.now() } = options;
  const lanes = new Map<string, Lane>();
  const queues = new Map<string, Waiting[]>();
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;

  function laneOf(name: string): Lane | null {
    const known = lanes.get(name);
    if (known) return known;
    const rate = rateOf(name);
    if (!rate) return null;
    const lane = { rate, tokens: rate.burst, at: now(), closedUntil: 0 };
    lanes.set(name, lane);
    return lane;
  }

  /** Milliseconds until a call on these lanes may go; 0 when it may go now. */
  function waitOf(names: readonly string[], at: number): number {
    let wait = 0;
    for (const name of names) {
      const lane = laneOf(name);
      if (!lane) continue;
      refill(lane, at);
      const missing = lane.tokens >= 1 ? 0 : ((1 - lane.tokens) * 60_000) / lane.rate.perMinute;
      wait = Math.max(wait, missing, lane.closedUntil - at);
    }
    return wait;
  }

  function take(names: readonly string[]): void {
    for (const name of names) {
      const lane = laneOf(name);
      if (lane) lane.tokens -= 1;
    }
  }

  function pump(): void {
    clearTimeout(timer);
    timer = undefined;
    const at = now();
    for (const [on, queue] of queues) dropImpatient(on, queue, at);
    let soonest = Number.POSITIVE_INFINITY;
    let moved = true;
    while (moved && underWay < concurrency) {
      moved = false;
      soonest = Number.POSITIVE_INFINITY;
      for (const [on, queue] of [...queues]) {
        const head = queue[0];
        if (!head || underWay >= concurrency) continue;
        const wait = waitOf(head.lanes, at);
        if (wait > 0) {
          soonest = Math.min(soonest, wait, head.since + patience - at);
          continue;
        }
        take(head.lanes);
        queue.shift();
        // Whoever has had a turn goes to the end of the line.
        queues.delete(on);
        if (queue.length > 0) queues.set(on, queue);
        moved = true;
        underWay += 1;
        head.go();
      }
    }
    if (Number.isFinite(soonest)) timer = setTimeout(pump, Math.max(1, Math.ceil(soonest)));
    else if (queues.size === 0) forgetFullLanes(lanes, now());
  }

  function dropImpatient(on: string, queue: Waiting[], at: number): void {
    while (queue[0] && at - queue[0].since >= patience) {
      const late = queue.shift();
      late?.giveUp(Math.max(1_000, waitOf(late.lanes, at)));
    }
    if (queue.length === 0) queues.delete(on);
  }

  return {
    run: (turn, call) =>
      new Promise((resolve, reject) => {
        const go = () => {
          call()
            .then(resolve, reject)
            .finally(() => {
              underWay -= 1;
              pump();
            });
        };
        const giveUp = (retryAfter: number) =>
          reject(
            new OutsideFailure('later', `No turn came within ${patience} ms: ${turn.lanes.join(', ')}`, { retryAfter }),
          );
        const queue = queues.get(turn.on) ?? [];
        queue.push({ lanes: turn.lanes, since: now(), go, giveUp });
        queues.set(turn.on, queue);
        pump();
      }),
    pause(name, ms) {
      const lane = laneOf(name);
      if (lane) lane.closedUntil = Math.max(lane.closedUntil, now() + ms);
    },
  };
}

function refill(lane: Lane, at: number): void {
  lane.tokens = Math.min(lane.rate.burst, lane.tokens + ((at - lane.at) * lane.rate.perMinute) / 60_000);
  lane.at = at;
}

/** A lane that is full and open says nothing that a new one would not say. */
function forgetFullLanes(lanes: Map<string, Lane>, at: number): void {
  if (lanes.size < 1_000) return;
  for (const [name, lane] of lanes) {
    refill(lane, at);
    if (lane.tokens >= lane.rate.burst && lane.closedUntil <= at) lanes.delete(name);
  }
}
