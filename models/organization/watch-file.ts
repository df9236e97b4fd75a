import { unwatchFile, watchFile as watchStats } from 'node:fs';

/**
 * Calls back at once, for what has changed since the file was read, and after each change, one call at a time. It is looked at every `interval` ms, which works where notifications do not:
 * on network drives, in mounted volumes, and with editors that put a new file in the place of the old. Answers with how to stop; that
 * waits for a call that is under way.
 */
export function watchFile(file: string, interval: number, changed: () => Promise<void>): () => Promise<void> {
  let calls = changed();
  const listener = () => {
    calls = calls.then(changed);
  };
  watchStats(file, { interval }, listener);
  return async () => {
    unwatchFile(file, listener);
    await calls;
  };
}
