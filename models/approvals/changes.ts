/** What an update has to set and to unset, by path, to make one value of another. */
export interface Changes {
  set: Record<string, unknown>;
  unset: Record<string, ''>;
}

/**
 * The changes from one value of `path` to another, as deep as they are: what is the very same is not written, of a list only what is new in
 * it. Most of what a vote changes is small, and each value on its way costs the bot, the wire and the database.
 */
export function changesOf(path: string, was: unknown, now: unknown, into: Changes = { set: {}, unset: {} }): Changes {
  if (now === was) return into;
  if (Array.isArray(was) && Array.isArray(now) && was.length > 0 && was.length <= now.length) {
    for (const [place, item] of now.entries()) changesOf(`${path}.${place}`, was[place], item, into);
  } else if (isRecord(was) && isRecord(now) && Object.keys(was).length > 0 && isNameable(was) && isNameable(now)) {
    for (const [key, value] of Object.entries(now)) {
      if (value !== undefined) changesOf(`${path}.${key}`, was[key], value, into);
    }
    for (const key of Object.keys(was)) if (now[key] === undefined) into.unset[`${path}.${key}`] = '';
  } else into.set[path] = now;
  return into;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Whether a path can lead to each of its values. */
const isNameable = (record: object) => Object.keys(record).every((key) => key !== '' && !/[.$]/.test(key));
