import { Text, View } from '@react-pdf/renderer';
import { cellPieces } from './pieces.ts';
import type { SheetCell, SheetColumn, SheetRow, SheetTable } from './sheet.ts';
import { columnGap, style, textWidth } from './style.ts';

/** Points that must fit below a table's title: its columns and a first row. */
const titleNeeds = 56;

/** A table whose column titles come again on every page it runs over. */
export function Table({ table }: { table: SheetTable }) {
  const columns = columnStyles(table.columns);
  return (
    <View style={style.table}>
      <Text style={style.tableTitle} minPresenceAhead={titleNeeds}>
        {table.title}
      </Text>
      <View style={style.columns} fixed minPresenceAhead={titleNeeds / 2}>
        {columns.map(({ title, plain }) => (
          <Text key={title} style={plain}>
            {title}
          </Text>
        ))}
      </View>
      {[...table.rows.entries()].map(([number, row]) => (
        <Row key={number} row={row} columns={columns} />
      ))}
    </View>
  );
}

/** A column's styles, merged once and not for every cell. */
interface ColumnStyle {
  title: string;
  plain: { width: number };
  quiet: { width: number; color: string };
  lead: { width: number; fontWeight: number };
}

function columnStyles(columns: readonly SheetColumn[]): readonly ColumnStyle[] {
  const free = textWidth - columnGap * (columns.length - 1);
  return columns.map((column) => {
    const plain = { width: (free * column.width) / 100 };
    return { title: column.title, plain, quiet: { ...plain, ...style.soft }, lead: { ...plain, fontWeight: 600 } };
  });
}

/** A row is one view that never breaks, or, if a cell of it is very long, several that stand close. */
function Row({ row, columns }: { row: SheetRow; columns: readonly ColumnStyle[] }) {
  const stacks = columns.map((column, index) => ({
    column,
    cells: cellPieces(row.cells[index] ?? {}, column.plain.width),
  }));
  const quiet = row.tone === 'open' || row.tone === 'void';
  const last = Math.max(...stacks.map(({ cells }) => cells.length)) - 1;
  return [...Array(last + 1).keys()].map((part) => (
    <View key={part} style={part === last ? style.row : style.rowToBeContinued} wrap={false}>
      {stacks.map(({ column, cells }) => (
        <Cell key={column.title} cell={cells[part]} column={column} quiet={quiet} />
      ))}
    </View>
  ));
}

/** One text node a cell, with texts nested in it only where their style differs; a cell that has ended stays blank. */
function Cell({ cell, column, quiet }: { cell: SheetCell | undefined; column: ColumnStyle; quiet: boolean }) {
  const base = quiet ? column.quiet : column.plain;
  if (!cell) return <Text style={base} />;
  const { lead, text, note } = cell;
  if (lead && !text && !note) return <Text style={column.lead}>{lead}</Text>;
  if (!lead && !note) return <Text style={base}>{text || '—'}</Text>;
  return (
    <Text style={base}>
      {lead && <Text style={style.strong}>{lead}</Text>}
      {text && (lead ? `\n${text}` : text)}
      {note && <Text style={style.note}>{lead || text ? `\n${note}` : note}</Text>}
    </Text>
  );
}
