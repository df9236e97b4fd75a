import type { SheetCell } from './sheet.ts';

/** Points: no letter of our font is wider at the sheet's size, in semi-bold. */
const widestLetter = 9;
/** Lines of a piece at most: about half a page. */
const mostLines = 32;

/**
 * Cuts a text that could be taller than a page into pieces that are not, at a space where there is one. react-pdf would let the rest of a long
 * cell slide under the first column of the next page; pieces stay in their column.
 * @param width of the column, in points
 */
export function pieces(text: string, width: number): string[] {
  const perLine = Math.max(1, Math.floor(width / widestLetter));
  const room = perLine * mostLines;
  if (text.length <= perLine || lettersAtMost(text, perLine) <= room) return [text];
  const parts: string[] = [];
  let part = '';
  for (const word of text.split(/(?<=\s)/).flatMap((token) => slices(token, room))) {
    if (part !== '' && lettersAtMost(part + word, perLine) > room) {
      parts.push(part.trimEnd());
      part = '';
    }
    part += word;
  }
  return [...parts, part.trimEnd()];
}

/** A cell as the cells it takes below one another; nearly always itself alone. */
export function cellPieces(cell: SheetCell, width: number): SheetCell[] {
  const { lead = '', text = '', note = '' } = cell;
  const parts = { lead: pieces(lead, width), text: pieces(text, width), note: pieces(note, width) };
  if (
    parts.lead.length + parts.text.length + parts.note.length === 3 &&
    pieces(lead + text + note, width).length === 1
  ) {
    return [cell];
  }
  return [
    ...parts.lead.map((piece) => ({ lead: piece })),
    ...parts.text.map((piece) => ({ text: piece })),
    ...parts.note.map((piece) => ({ note: piece })),
  ].filter((piece) => Object.values(piece)[0] !== '');
}

/** Letters it may take the room of: a line break fills its line. */
function lettersAtMost(text: string, perLine: number): number {
  return text.length + text.split('\n').length * perLine;
}

function slices(token: string, size: number): string[] {
  const letters = token.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  if (letters.length <= size) return [token];
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, index) =>
    letters.slice(index * size, (index + 1) * size).join(''),
  );
}
