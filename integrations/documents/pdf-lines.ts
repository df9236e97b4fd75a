import type { StructuredTextItem } from 'unpdf';

/** A line as it stands on paper; `y` of its foot in points from the bottom. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** Pitches that still belong to one paragraph, as a multiple of the size. */
const samePitch = 1.75;

/** Puts the pieces of text of a page together to lines: those on nearly the same height, from left to right. */
export function linesOfPage(items: readonly StructuredTextItem[]): Line[] {
  const rows: { y: number; size: number; items: StructuredTextItem[] }[] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const size = item.fontSize || item.height || 10;
    const row = rows.slice(-40).find(({ y, size: of }) => Math.abs(y - item.y) < Math.min(of, size) * 0.5);
    if (row) row.items.push(item);
    else rows.push({ y: item.y, size, items: [item] });
  }
  return rows
    .map(({ y, size, items: parts }) => {
      const sorted = parts.toSorted((a, b) => a.x - b.x);
      return { text: joined(sorted), x: sorted[0]?.x ?? 0, y, size };
    })
    .toSorted((a, b) => b.y - a.y);
}

/** Pieces that stand apart are words of their own. */
function joined(items: readonly StructuredTextItem[]): string {
  let text = '';
  let end: number | null = null;
  for (const { str, x, width, fontSize, height } of items) {
    const gap = end === null ? 0 : x - end;
    if (gap > (fontSize || height || 10) * 0.15 && !text.endsWith(' ')) text += ' ';
    text += str;
    end = x + width;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The paragraphs of a page: lines that stand close. A word broken at a line's end is whole again. */
export function paragraphsOfPage(lines: readonly Line[]): string[] {
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn = before !== null && before.y - line.y < samePitch * Math.max(before.size, line.size) && !begins(line);
    if (last !== undefined && goesOn) paragraphs[paragraphs.length - 1] = continued(last, line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

/** Whether a line begins with the number or mark of a clause or an item. */
const begins = ({ text }: Line) => /^(?:\d+(?:\.\d+)*[.)]|[–—•-])\s/.test(text);

function continued(text: string, line: string): string {
  return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : `${text} ${line}`;
}
