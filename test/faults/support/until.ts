import { setTimeout as pause } from 'node:timers/promises';

/** A bound for a hang, in ms. */
const patience = 300_000;
/** How long something takes until a person looks whether it has to be done again; sooner when they were told that it failed. */
const look = { taken: 1_000, failed: 500 };

/** Waits for something to do, then does it until it is no longer there to do. */
export async function done(what: string, toDo: () => unknown, act: () => Promise<unknown>): Promise<void> {
  await until(`${what}: the card`, toDo);
  await until(what, () => (toDo() ? undefined : true), act);
}

/** Waits until something is there; `act` is done at once and again each time that it has not helped. */
export async function until<Value>(
  what: string,
  found: () => Value | undefined | Promise<Value | undefined>,
  act?: () => Promise<unknown>,
): Promise<Value> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const taken = await act?.().catch(() => false);
    const again = Date.now() + (taken === false ? look.failed : look.taken);
    for (; Date.now() < again; await pause(50)) {
      const value = await found();
      if (value !== undefined) return value;
    }
  }
  throw new Error(`waited ${patience / 1_000} s in vain: ${what}`);
}
