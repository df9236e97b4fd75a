import { Text, View } from '@react-pdf/renderer';
import type { SheetCell, SheetColumn, SheetRow, SheetTable } from './sheet.ts';
import { columnGap, style, textWidth } from './style.ts';

/** Points that must fit below a table's title: its columns and a first row. */
const titleNeeds = 56;
/** A row with more text than this may break across pages; a shorter one moves to the next page whole. */
const longRow = 900;

/** A table whose column titles come again on every page it runs over. */
export function Table({ table }: { table: SheetTable }) {
  const widths = columnWidths(table.columns);
  return (
    <View style={style.table}>
      <Text style={style.tableTitle} minPresenceAhead={titleNeeds}>
        {table.title}
      </Text>
      <View style={style.columns} fixed minPresenceAhead={titleNeeds / 2}>
        {table.columns.map((column, index) => (
          <Text key={column.title} style={widths[index] ?? {}}>
            {column.title}
          </Text>
        ))}
      </View>
      {table.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own, and the tree is drawn once
        <Row key={index} row={row} widths={widths} />
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

type Width = { width: number };

function columnWidths(columns: readonly SheetColumn[]): readonly Width[] {
  const free = textWidth - columnGap * (columns.length - 1);
  return columns.map(({ width }) => ({ width: (free * width) / 100 }));
}

function Row({ row, widths }: { row: SheetRow; widths: readonly Width[] }) {
  const quiet = row.tone === 'open' || row.tone === 'void';
  return (
    <View style={style.row} wrap={textLength(row) > longRow}>
      {row.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column, and the tree is drawn once
        <Cell key={index} cell={cell} width={widths[index] ?? { width: 0 }} quiet={quiet} />
      ))}
    </View>
  );
}

/** One text node a cell: nested texts are cheaper than views, and flow as one. */
function Cell({ cell, width, quiet }: { cell: SheetCell; width: Width; quiet: boolean }) {
  const { lead, text, note } = cell;
  if (!lead && !note) return <Text style={quiet ? [width, style.soft] : width}>{text || '—'}</Text>;
  return (
    <Text style={width}>
      {lead && <Text style={style.lead}>{lead}</Text>}
      {text && <Text style={quiet ? style.soft : {}}>{lead ? `\n${text}` : text}</Text>}
      {note && <Text style={style.note}>{lead || text ? `\n${note}` : note}</Text>}
    </Text>
  );
}
