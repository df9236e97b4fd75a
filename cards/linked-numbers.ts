import type { ApprovalId, ApprovalNumber } from '../flows/approval.ts';
import type { Part, Span, Tone } from './card.ts';

/** `Contracts wait for this: DA-2026-0042, DA-2026-0043`, each number the way to its thread. */
export const linkedNumbers = (
  label: string,
  to: readonly { id: ApprovalId; number: ApprovalNumber }[],
  tone: Tone = 'quiet',
): Part => ({
  part: 'text',
  text: [
    { text: `${label}: ` },
    ...to.flatMap(({ id, number }, place): Span[] => [
      ...(place > 0 ? [{ text: ', ' }] : []),
      { thread: id, text: number },
    ]),
  ],
  tone,
});

/** The contracts that wait for a company's approval. */
export const waitingNumbers = (waiters: readonly { approval: ApprovalId; number: ApprovalNumber }[]) =>
  waiters.map(({ approval: id, number }) => ({ id, number }));
