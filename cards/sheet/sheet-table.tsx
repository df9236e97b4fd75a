import { Text, View } from '@react-pdf/renderer';
import type { SheetCell, SheetColumn, SheetRow, SheetTable } from './sheet.ts';
import { columnGap, style, textWidth } from './style.ts';

/** Points that must fit below a table's title: its columns and a first row. */
const titleNeeds = 56;
/** A row with more text than this may break across pages; a shorter one moves to the next page whole. */
const longRow = 900;

/** A table whose column titles come again on every page it runs over. */
export function Table({ table }: { table: SheetTable }) {
  const columns = columnStyles(table.columns);
  return (
    <View style={style.table}>
      <Text style={style.tableTitle} minPresenceAhead={titleNeeds}>
        {table.title}
      </Text>
      <View style={style.columns} fixed minPresenceAhead={titleNeeds / 2}>
        {table.columns.map((column, index) => (
          <Text key={column.title} style={columns[index]?.plain ?? {}}>
            {column.title}
          </Text>
        ))}
      </View>
      {table.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own, and the tree is drawn once
        <Row key={index} row={row} columns={columns} />
      ))}
    </View>
  );
}

function textLength(row: SheetRow): number {
  return row.cells.reduce(
    (sum, { lead = '', text = '', note = '' }) => sum + lead.length + text.length + note.length,
    0,
  );
}

/** A column's styles, one object each: merging them for every cell costs a tenth of the drawing. */
interface ColumnStyle {
  plain: { width: number };
  quiet: { width: number; color: string };
  lead: { width: number; fontWeight: number };
}

function columnStyles(columns: readonly SheetColumn[]): readonly ColumnStyle[] {
  const free = textWidth - columnGap * (columns.length - 1);
  return columns.map((column) => {
    const plain = { width: (free * column.width) / 100 };
    return { plain, quiet: { ...plain, ...style.soft }, lead: { ...plain, ...style.lead } };
  });
}

function Row({ row, columns }: { row: SheetRow; columns: readonly ColumnStyle[] }) {
  const quiet = row.tone === 'open' || row.tone === 'void';
  return (
    <View style={style.row} wrap={textLength(row) > longRow}>
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column, and the tree is drawn once
        <Cell key={index} cell={row.cells[index] ?? {}} column={column} quiet={quiet} />
      ))}
    </View>
  );
}

/** One text node a cell, with texts nested in it only where their style differs. */
function Cell({ cell, column, quiet }: { cell: SheetCell; column: ColumnStyle; quiet: boolean }) {
  const { lead, text, note } = cell;
  const base = quiet ? column.quiet : column.plain;
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
