/**
 * What went wrong outside, as far as carrying an effect out again is concerned.
 * - `unanswered`: no answer came; it may have happened. Look it up before trying again.
 * - `later`: it did not happen and may go through later (`retryAfter` in ms when the other side said so).
 * - `refused`: it did not happen and never will as it is.
 */
export type FailureKind = 'unanswered' | 'later' | 'refused';

/** Thrown by a port when the outside world did not do what it was asked. */
export class OutsideFailure extends Error {
  readonly kind: FailureKind;
  readonly retryAfter: number | null;

  constructor(kind: FailureKind, message: string, options: { retryAfter?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'OutsideFailure';
    this.kind = kind;
    this.retryAfter = options.retryAfter ?? null;
  }
}
