import { diffArrays } from 'diff';
import { type ComparedRun, compareWords, countWords, likeness } from './compare-words.ts';
import type { DocumentText, TextParagraph } from './document-text.ts';
import { editorialKey } from './editorial.ts';

/** What changed from one revision to the next. */
export interface Comparison {
  /** Changed paragraphs in the order of the text. */
  changes: readonly ChangedParagraph[];
  counts: { kept: number; changed: number; added: number; removed: number; wordsAdded: number; wordsRemoved: number };
  /**
   * `none`: the texts are equal. `editorial`: only spaces, punctuation and case differ, a suggestion that a lawyer confirms.
   * `substance`: anything else. What is not text is not looked at, see `notRead`.
   */
  changed: 'none' | 'editorial' | 'substance';
  /** Pages of both; null where either is a DOCX. */
  pages: { before: number; after: number } | null;
  /** Pages of the later one without text, from 1. */
  scannedPages: readonly number[];
  /** In plain words, what either document has that was not compared. */
  notRead: readonly string[];
}

export interface ChangedParagraph {
  kind: 'changed' | 'added' | 'removed';
  /** Number and place of the paragraph, as far as it has them: in the new text, or in the old one when it is gone. */
  label: string;
  where: string;
  /** The words of both texts, marked as kept, added or removed. */
  runs: readonly ComparedRun[];
}

/** From this likeness on a paragraph is the other one, changed. */
const alike = 0.4;
/** Paragraphs in a block of changes that are matched with each other. */
const matched = 200;
const limits = { maxEditLength: 20_000, timeout: 10_000 };

/** Compares two texts by paragraph and word. */
export function compareTexts(before: DocumentText, after: DocumentText): Comparison {
  const withLabels = before.pages !== after.pages && (before.pages === null || after.pages === null);
  const [old, now] = [prepared(before, withLabels), prepared(after, withLabels)];
  const parts = diffArrays(old.map(keyOf), now.map(keyOf), limits) ?? [
    { count: old.length, removed: true, added: false },
    { count: now.length, added: true, removed: false },
  ];
  const changes: ChangedParagraph[] = [];
  let [kept, oldAt, newAt] = [0, 0, 0];
  let gone: TextParagraph[] = [];
  let come: TextParagraph[] = [];
  const flush = () => {
    changes.push(...pairs(gone, come));
    gone = [];
    come = [];
  };
  for (const { count, added, removed } of parts) {
    if (removed) gone.push(...old.slice(oldAt, oldAt + count));
    else if (added) come.push(...now.slice(newAt, newAt + count));
    else {
      flush();
      kept += count;
    }
    if (!added) oldAt += count;
    if (!removed) newAt += count;
  }
  flush();
  const count = (kind: ChangedParagraph['kind']) => changes.filter((change) => change.kind === kind).length;
  const words = (kind: ComparedRun['kind']) => changes.reduce((sum, { runs }) => sum + countWords(runs, kind), 0);
  return {
    changes,
    counts: {
      kept,
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      wordsAdded: words('added'),
      wordsRemoved: words('removed'),
    },
    changed: changes.length === 0 ? 'none' : wholeKey(old) === wholeKey(now) ? 'editorial' : 'substance',
    pages: before.pages === null || after.pages === null ? null : { before: before.pages, after: after.pages },
    scannedPages: after.pagesWithoutText,
    notRead: [...new Set([...before.notRead, ...after.notRead, ...scanned(before), ...scanned(after)])],
  };
}

/** A PDF has its clause numbers as text: beside it, those that a DOCX counts by itself are text too. */
function prepared({ paragraphs }: DocumentText, withLabels: boolean): TextParagraph[] {
  return paragraphs.map((paragraph) => {
    const lead = withLabels ? paragraph.label : paragraph.labelWords;
    return { ...paragraph, text: `${lead} ${paragraph.text}`.replace(/[^\S\n]+/g, ' ').trim() };
  });
}

const keyOf = ({ where, text }: TextParagraph) => `${where}\n${text}`;

const wholeKey = (paragraphs: readonly TextParagraph[]) =>
  editorialKey(paragraphs.map(({ where, text }) => `${where} ${text}`).join(' '));

const scanned = ({ pagesWithoutText }: DocumentText) =>
  pagesWithoutText.length === 0 ? [] : [`pages without text: ${pagesWithoutText.join(', ')}`];

/** Finds to each paragraph that went the one it became, never across one found before, so that the order stays. */
function pairs(gone: readonly TextParagraph[], come: readonly TextParagraph[]): ChangedParagraph[] {
  const changes: ChangedParagraph[] = [];
  let next = 0;
  for (const old of gone) {
    const candidates = come
      .slice(next, next + matched)
      .map((one, index) => ({ index, like: likeness(old.text, one.text) }));
    const best = candidates.reduce((most, one) => (one.like > most.like ? one : most), { index: -1, like: 0 });
    const match = best.like >= alike ? come[next + best.index] : undefined;
    if (!match) {
      changes.push(whole('removed', old));
      continue;
    }
    changes.push(...come.slice(next, next + best.index).map((one) => whole('added', one)));
    const { label, where } = match;
    changes.push({ kind: 'changed', label, where, runs: compareWords(old.text, match.text) });
    next += best.index + 1;
  }
  return [...changes, ...come.slice(next).map((one) => whole('added', one))];
}

const whole = (kind: 'added' | 'removed', { label, where, text }: TextParagraph): ChangedParagraph => ({
  kind,
  label,
  where,
  runs: [{ kind, text }],
});
