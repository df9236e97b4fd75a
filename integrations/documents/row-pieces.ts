import type { Block, Cell, Paragraph, Row, Run } from './document-model.ts';
import { heightAtMost } from './draw-paragraph.tsx';

/** A piece takes no more than this share of a page. */
const share = 0.45;

/** A row as the rows it takes: nearly always itself alone, several where a cell of it is too tall for a page. */
export function rowPieces(row: Row, widths: readonly number[], room: number, scale: number): Row[] {
  let column = 0;
  const stacks = row.cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, one) => sum + one, 0);
    column += cell.span;
    return { cell, parts: cellPieces(cell, Math.max(10, width - 8), room * share, scale) };
  });
  const count = Math.max(1, ...stacks.map(({ parts }) => parts.length));
  return Array.from({ length: count }, (_, part) => ({
    header: row.header,
    cells: stacks.map(({ cell, parts }) => ({ ...cell, blocks: parts[part] ?? [] })),
  }));
}

/** The blocks of a cell in groups, each lower than `most` points; a table within a cell is taken as it is. */
function cellPieces(cell: Cell, width: number, most: number, scale: number): Block[][] {
  const groups: Block[][] = [[]];
  let height = 0;
  const cut = cell.blocks.flatMap((block): Block[] =>
    block.kind === 'paragraph' ? cutParagraph(block, width, most, scale) : [block],
  );
  for (const block of cut) {
    const own = heightOf(block, width, scale);
    if (height > 0 && height + own > most) {
      groups.push([]);
      height = 0;
    }
    groups.at(-1)?.push(block);
    height += own;
  }
  return groups;
}

function heightOf(block: Block, width: number, scale: number): number {
  if (block.kind === 'paragraph') return heightAtMost(block, width, scale);
  const each = width / Math.max(1, block.widths.length) - 8;
  return block.rows.reduce(
    (sum, { cells }) =>
      sum +
      8 +
      Math.max(
        0,
        ...cells.map((cell) => cell.blocks.reduce((all, one) => all + heightOf(one, Math.max(10, each), scale), 0)),
      ),
    0,
  );
}

/** A paragraph as the paragraphs it takes, cut at a space where there is one. */
function cutParagraph(paragraph: Paragraph, width: number, most: number, scale: number): Paragraph[] {
  if (heightAtMost(paragraph, width, scale) <= most) return [paragraph];
  const words = paragraph.runs.flatMap(({ text, look }) =>
    text
      .split(/(?<=\s)/)
      .flatMap((word) => word.match(/.{1,40}/gsu) ?? [])
      .map((word) => ({ text: word, look })),
  );
  const parts: Paragraph[] = [];
  let runs: Run[] = [];
  const plain = { ...paragraph, label: null, onNewPage: false };
  for (const word of words) {
    if (runs.length > 0 && heightAtMost({ ...plain, runs: [...runs, word] }, width, scale) > most) {
      parts.push({ ...plain, runs: merged(runs), after: 0 });
      runs = [];
    }
    runs.push(word);
  }
  parts.push({ ...plain, runs: merged(runs) });
  const [first, ...rest] = parts;
  return first ? [{ ...first, label: paragraph.label, onNewPage: paragraph.onNewPage }, ...rest] : [paragraph];
}

function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.look === run.look) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}
