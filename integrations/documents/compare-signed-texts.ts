import { diffArrays } from 'diff';
import type { ComparedRun } from './compare-words.ts';
import type { DocumentText } from './document-text.ts';

/** A signed document beside the approved one. */
export interface SignedComparison {
  pages: { approved: number; signed: number };
  /**
   * `agrees`: every word is the same and no page is without text that had some. `differs`: see `differences`. `no text: a scan`: one of
   * the files has pictures of pages only, and both must be compared by eye. `partly a scan`: some pages have no text, the others are compared.
   */
  text: 'agrees' | 'differs' | 'no text: a scan' | 'partly a scan';
  /** Pages of the signed file without text, from 1. */
  scannedPages: readonly number[];
  differences: readonly Difference[];
}

export interface Difference {
  /** The page of the signed file, from 1. */
  page: number;
  /** Some words before and after, and what was added or removed between. */
  runs: readonly ComparedRun[];
}

interface Word {
  text: string;
  page: number;
}

const around = 6;
const mostDifferences = 500;
const limits = { maxEditLength: 20_000, timeout: 10_000 };

/** Compares two PDFs word by word: lines and pages may fall otherwise, words may not. */
export function compareSignedTexts(approved: DocumentText, signed: DocumentText): SignedComparison {
  const pages = { approved: approved.pages ?? 0, signed: signed.pages ?? 0 };
  const scannedPages = signed.pagesWithoutText;
  const [old, now] = [wordsOf(approved), wordsOf(signed)];
  if (now.length === 0 || old.length === 0) return { pages, text: 'no text: a scan', scannedPages, differences: [] };
  const differences = differencesOf(old, now);
  const blankBefore = approved.pagesWithoutText.length;
  const text = scannedPages.length > blankBefore ? 'partly a scan' : differences.length > 0 ? 'differs' : 'agrees';
  return { pages, text: blankBefore > 0 && text === 'agrees' ? 'partly a scan' : text, scannedPages, differences };
}

function wordsOf({ paragraphs }: DocumentText): Word[] {
  return paragraphs.flatMap(({ text, page }) =>
    text
      .normalize('NFC')
      .replaceAll('\u00ad', '')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => ({ text: word, page })),
  );
}

function differencesOf(old: readonly Word[], now: readonly Word[]): Difference[] {
  const parts = diffArrays(old.map(textOfWord), now.map(textOfWord), limits) ?? [
    { value: old.map(textOfWord), count: old.length, removed: true, added: false },
    { value: now.map(textOfWord), count: now.length, removed: false, added: true },
  ];
  const differences: Difference[] = [];
  let at = 0;
  let open: ComparedRun[] | null = null;
  /** What both say just before: what stands further back is in one of them only. */
  let before: readonly string[] = [];
  for (const { value, added, removed } of parts) {
    const text = value.join(' ');
    if (added || removed) {
      open ??= [...kept(before)];
      open.push({ kind: added ? 'added' : 'removed', text });
    }
    if (open && !added && !removed) {
      differences.push({
        page: now[Math.max(0, at - 1)]?.page ?? 1,
        runs: [...open, ...kept(value.slice(0, around))],
      });
      open = null;
    }
    before = added || removed ? [] : value.slice(-around);
    if (!removed) at += value.length;
    if (differences.length >= mostDifferences) return differences;
  }
  if (open) differences.push({ page: now[Math.max(0, at - 1)]?.page ?? 1, runs: open });
  return differences;
}

const textOfWord = ({ text }: Word) => text;

const kept = (words: readonly string[]): ComparedRun[] =>
  words.length === 0 ? [] : [{ kind: 'kept', text: words.join(' ') }];
