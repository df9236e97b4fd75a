import type { TextChange } from '../../flows/comparison.ts';
import type { Difference as SignedDifference } from '../../integrations/documents/compare-signed-texts.ts';
import type { ChangedParagraph } from '../../integrations/documents/compare-texts.ts';
import type { ComparedRun } from '../../integrations/documents/compare-words.ts';

/** Words that are shown on either side of a change. */
const around = 4;
/** Letters that are kept of a change on each side: what is longer is read in the document. */
const longest = 160;

/** Changed paragraphs as what stood there and what stands there now. */
export const changedParagraphs = (changes: readonly ChangedParagraph[]): TextChange[] =>
  changes.map(({ label, runs }) => ({ clause: label, page: null, ...sides(runs, '') }));

/** Changed words of a signed file, whose runs are words without the spaces between them. */
export const changedWords = (differences: readonly SignedDifference[]): TextChange[] =>
  differences.map(({ page, runs }) => ({ clause: '', page, ...sides(runs, ' ') }));

/** From the first change to the last, with a few words around that place it; '' where all of it has come, or gone. */
function sides(runs: readonly ComparedRun[], between: string): Pick<TextChange, 'before' | 'after'> {
  const first = runs.findIndex(({ kind }) => kind !== 'kept');
  const last = runs.findLastIndex(({ kind }) => kind !== 'kept');
  const [lead, tail] = [runs[first - 1], runs[last + 1]];
  const shown: readonly ComparedRun[] = [
    ...(lead ? [{ ...lead, text: lastWords(lead.text) }] : []),
    ...runs.slice(first, last + 1),
    ...(tail ? [{ ...tail, text: firstWords(tail.text) }] : []),
  ];
  const without = (kind: ComparedRun['kind']) =>
    shortened(shown.flatMap((run) => (run.kind === kind ? [] : [run.text])).join(between));
  return { before: without('added'), after: without('removed') };
}

/** Words and the spaces between them, in turn. */
const piecesOf = (text: string) => text.split(/(\s+)/).filter((piece) => piece !== '');

const firstWords = (text: string) =>
  piecesOf(text)
    .slice(0, 2 * around)
    .join('');
const lastWords = (text: string) =>
  piecesOf(text)
    .slice(-2 * around)
    .join('');

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
