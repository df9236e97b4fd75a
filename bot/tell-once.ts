/** Does some work on a thing, and tells how it fails each time that changes: what fails in the same way every few seconds is told once. */
export type TellOnce = (thing: string, work: () => Promise<unknown>) => Promise<void>;

export function createTellOnce(failed: (error: unknown) => void): TellOnce {
  const told = new Map<string, string>();
  return async (thing, work) => {
    try {
      await work();
      told.delete(thing);
    } catch (error) {
      const words = String(error);
      if (told.get(thing) === words) return;
      told.set(thing, words);
      failed(error);
    }
  };
}
