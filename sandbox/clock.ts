export interface Clock {
  /** Milliseconds since 1970, moved by the offset. */
  now(): number;
  offsetMs(): number;
  advance(ms: number): void;
  reset(): void;
  /** Takes up the clock of an earlier run. */
  restore(saved: { offsetMs: number; lastMicros: number }): void;
  saved(): { offsetMs: number; lastMicros: number };
  /** The next message time in Slack's form, seconds with six digits; never the same twice and never earlier than the one before. */
  ts(): string;
}

/** The workspace's clock: the machine's own, moved by an offset that only the sandbox's clock control sets. */
export function createClock(machine: () => number = Date.now): Clock {
  let offset = 0;
  let lastMicros = 0;
  return {
    now: () => machine() + offset,
    offsetMs: () => offset,
    advance(ms) {
      offset += ms;
    },
    reset() {
      offset = 0;
    },
    restore(saved) {
      offset = saved.offsetMs;
      lastMicros = saved.lastMicros;
    },
    saved: () => ({ offsetMs: offset, lastMicros }),
    ts() {
      lastMicros = Math.max((machine() + offset) * 1000, lastMicros + 1);
      const micros = Math.floor(lastMicros);
      return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
    },
  };
}
