import { createHash, randomBytes } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A new id in Slack's form: a letter for its kind and ten letters or digits. */
export function newId(kind: string): string {
  return kind + letters(randomBytes(10));
}

/** The id that belongs to a name, the same in every run, so that a bot that remembers it still finds the person or channel. */
export function idOf(kind: string, name: string): string {
  return `${kind}0${letters(createHash('sha256').update(`${kind}:${name}`).digest().subarray(0, 9))}`;
}

/** Lower-case hexadecimal digits that nobody can guess. */
export function secretText(bytes = 16): string {
  return randomBytes(bytes).toString('hex');
}

function letters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}
