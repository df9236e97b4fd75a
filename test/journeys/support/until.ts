import { setTimeout as pause } from 'node:timers/promises';

const patience = 90_000;

/** Waits until a look answers with something; a slow machine is given time. Says what was waited for in vain. */
export async function until<Value>(
  what: string,
  look: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const value = await look();
    if (value) return value;
    await pause(30);
  }
  throw new Error(`waited ${patience / 1000} s in vain for ${what}`);
}
