/** Why a document cannot be used. `took too long` stands for running out of time or memory, `no text` for a scan that is to be compared. */
export type UnreadableReason =
  | 'not supported'
  | 'damaged'
  | 'no text'
  | 'encrypted'
  | 'too large'
  | 'nested too deeply'
  | 'took too long';

/** Thrown while a document is read and caught where its result is made: outside it is a value, `{ ok: false, why }`. */
export class Unreadable extends Error {
  readonly why: UnreadableReason;

  constructor(why: UnreadableReason) {
    super(`the document cannot be read: ${why}`);
    this.why = why;
  }
}
