import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { Block, Cell, Row, Table } from './document-model.ts';
import { drawnSize } from './draw-text.tsx';
import { rowPieces } from './row-pieces.ts';

const line = '#8c8c8c';
const lineWidth = 0.5;
const padding = 4;
/** No table is set smaller than this share of its size; a narrower column breaks its words. */
const smallest = 0.5;
/** Below the rows that name the columns there must be room for one more. */
const firstRow = 30;

export interface DrawnTableProps {
  table: Table;
  width: number;
  /** The height of a page's text, in points. */
  room: number;
  scale: number;
  /** Draws what stands in a cell. */
  inside: (blocks: readonly Block[], width: number, scale: number) => ReactNode;
}

/** A table over the whole width. A row never breaks: one that could not stand on a page is cut into several that stand close. */
export function DrawnTable({ table, width, room, scale, inside }: DrawnTableProps) {
  const sum = table.widths.reduce((all, one) => all + one, 0);
  const widths = table.widths.map((one) => (one / sum) * width);
  const smaller = scale * scaleFor(table, widths, scale);
  const heads = table.rows.findIndex((row) => !row.header);
  const cellsWithLines = table.lines ? { borderRightWidth: lineWidth, borderRightColor: line } : {};
  const draw = (row: Row, index: number, head: boolean) =>
    rowPieces(row, widths, room, smaller).map((piece, part, all) => (
      <View
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move
        key={`${index}.${part}`}
        wrap={false}
        fixed={head}
        {...(head ? { minPresenceAhead: firstRow } : {})}
        style={{
          flexDirection: 'row',
          ...(table.lines ? rowLines(part === 0 && index === 0, part === all.length - 1) : {}),
        }}
      >
        {placed(piece.cells, widths).map(({ cell, left, wide }) => (
          <View
            key={left}
            style={{
              width: wide,
              padding,
              ...seam(part === 0, part === all.length - 1),
              ...cellsWithLines,
              ...(cell.fill ? { backgroundColor: cell.fill } : {}),
            }}
          >
            {inside(cell.blocks, wide - 2 * padding, smaller)}
          </View>
        ))}
      </View>
    ));
  const rows = [...table.rows.entries()].map(([index, row]) => draw(row, index, index < heads && heads <= 3));
  return <View style={table.lines ? { borderLeftWidth: lineWidth, borderLeftColor: line } : {}}>{rows}</View>;
}

/** The share of the size at which the longest word of each column stands in one line: words of up to 10 letters never break. */
function scaleFor({ rows }: Table, widths: readonly number[], scale: number): number {
  const shares = rows.flatMap(({ cells }) =>
    placed(cells, widths).flatMap(({ cell, wide }) =>
      cell.blocks.flatMap((block) => {
        if (block.kind !== 'paragraph') return [];
        return block.runs.map(({ text, look }) => {
          const longest = text.split(/\s/).reduce((most, word) => Math.max(most, Math.min(10, word.length)), 1);
          return (wide - 2 * padding) / (longest * drawnSize(look.size, scale) * 0.62);
        });
      }),
    ),
  );
  return Math.min(
    1,
    Math.max(
      smallest,
      shares.reduce((least, one) => Math.min(least, one), 1),
    ),
  );
}

/** The pieces of a row that was cut stand as close as its lines. */
function seam(first: boolean, last: boolean) {
  return { ...(first ? {} : { paddingTop: 0 }), ...(last ? {} : { paddingBottom: 0 }) };
}

function rowLines(first: boolean, last: boolean) {
  return {
    ...(first ? { borderTopWidth: lineWidth, borderTopColor: line } : {}),
    ...(last ? { borderBottomWidth: lineWidth, borderBottomColor: line } : {}),
  };
}

/** Cells with where they begin and how wide they are; a cell that goes on from above is blank. */
function placed(cells: readonly Cell[], widths: readonly number[]) {
  let column = 0;
  return cells.flatMap((cell) => {
    const before = widths.slice(0, column).reduce((all, one) => all + one, 0);
    const wide = widths.slice(column, column + cell.span).reduce((all, one) => all + one, 0);
    column += cell.span;
    return wide > 0 ? [{ cell: cell.merged ? { ...cell, blocks: [] } : cell, left: before, wide }] : [];
  });
}
