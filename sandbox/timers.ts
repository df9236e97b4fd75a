/** Timers that all end together, so that a closed sandbox keeps no process alive. */
export interface Timers {
  after(ms: number, run: () => void): () => void;
  every(ms: number, run: () => void): () => void;
  stop(): void;
}

export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>();
  let stopped = false;
  const cancel = (timer: NodeJS.Timeout) => () => {
    clearTimeout(timer);
    running.delete(timer);
  };
  return {
    after(ms, run) {
      if (stopped) return () => undefined;
      const timer = setTimeout(() => {
        running.delete(timer);
        run();
      }, ms);
      running.add(timer);
      return cancel(timer);
    },
    every(ms, run) {
      if (stopped) return () => undefined;
      const timer = setInterval(run, ms);
      running.add(timer);
      return cancel(timer);
    },
    stop() {
      stopped = true;
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}

/** How long what comes quickly one after another is gathered. */
const GATHER_MS = 60;

/** A call that runs a moment later, once for all the calls until then. */
export function createGathered(timers: Timers, run: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    timers.after(GATHER_MS, () => {
      waiting = false;
      run();
    });
  };
}
