import { diffWordsWithSpace } from 'diff';

/** A piece of text that stayed, came or went. */
export interface ComparedRun {
  kind: 'kept' | 'added' | 'removed';
  text: string;
}

/** Changes looked for at most, and the time they may take in ms: beyond that a text counts as replaced. */
const limits = { maxEditLength: 4_000, timeout: 2_000 };

/** Compares two texts word by word. */
export function compareWords(before: string, after: string): ComparedRun[] {
  const parts = diffWordsWithSpace(before, after, limits) ?? [
    { value: before, removed: true, added: false },
    { value: after, added: true, removed: false },
  ];
  return parts
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'kept', text: value }));
}

/** Words in the runs of a kind. */
export function countWords(runs: readonly ComparedRun[], kind: ComparedRun['kind']): number {
  return runs.reduce((sum, run) => sum + (run.kind === kind ? (run.text.match(/[\p{L}\p{N}]+/gu) ?? []).length : 0), 0);
}

/** How much of two texts is the same, from 0 to 1, by their words. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / Math.max(1, one.length + other.length);
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
