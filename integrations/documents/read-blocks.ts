import type { Block, Cell, Row, Table } from './document-model.ts';
import { hexColor, over, points, type Setting } from './read-look.ts';
import { readParagraph } from './read-paragraph.ts';
import { alternative } from './read-runs.ts';
import { hasLines } from './read-styles.ts';
import { type Reading, spend } from './reading.ts';
import { at, elements, value, type XmlElement } from './xml.ts';

/** Tables around a table at most, and columns; beyond that the cells are read as paragraphs. */
const deepestTable = 2;
const mostColumns = 24;

/** Reads what stands in a body, a cell, a header and the like, in order. */
export function readBlocks(parent: XmlElement, base: Setting, reading: Reading): Block[] {
  let onNewPage = false;
  const blocks: Block[] = [];
  for (const element of elements(parent)) {
    const read = readBlock(element, base, reading);
    const [first, ...rest] = read;
    if (onNewPage && first?.kind === 'paragraph') blocks.push({ ...first, onNewPage: true }, ...rest);
    else blocks.push(...read);
    const section = at(element, 'pPr', 'sectPr');
    onNewPage = section !== undefined && value(section, 'type') !== 'continuous';
  }
  return blocks;
}

function readBlock(element: XmlElement, base: Setting, reading: Reading): Block[] {
  switch (element.name) {
    case 'p':
      return readParagraph(element, base, reading);
    case 'tbl':
      return readTable(element, base, reading);
    case 'sdt':
    case 'sdtContent':
    case 'customXml':
      return readBlocks(element, base, reading);
    case 'ins':
    case 'moveTo':
      reading.cannot.add('tracked changes: drawn as if accepted');
      return readBlocks(element, base, reading);
    case 'AlternateContent':
      return readBlocks(alternative(element), base, reading);
    case 'altChunk':
      reading.cannot.add('inserted documents');
      return [];
    default:
      return [];
  }
}

function readTable(element: XmlElement, around: Setting, reading: Reading): Block[] {
  const tblPr = at(element, 'tblPr');
  const style = value(tblPr, 'tblStyle');
  const base = over(around, reading.styles.of(style));
  reading.tables += 1;
  const rows = within(element, 'tr').map((row) => readRow(row, base, reading));
  reading.tables -= 1;
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0)));
  const tooDeep = reading.tables >= deepestTable;
  if (tooDeep || columns > mostColumns) {
    reading.cannot.add(
      tooDeep ? 'tables deep within tables: drawn as text' : 'tables of more than 24 columns: drawn as text',
    );
    return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  }
  const grid = elements(at(element, 'tblGrid'), 'gridCol').map(({ attributes }) => points(attributes.w, 1, 2000) ?? 50);
  const widths = Array.from({ length: columns }, (_, index) => grid[index] ?? 50);
  const borders = at(tblPr, 'tblBorders');
  const lines = borders ? hasLines(borders) : reading.styles.drawsLines(style) || cellsHaveLines(element);
  return [{ kind: 'table', widths, lines, rows } satisfies Table];
}

function readRow(element: XmlElement, base: Setting, reading: Reading): Row {
  const header = at(element, 'trPr', 'tblHeader');
  if (at(element, 'trPr', 'ins') ?? at(element, 'trPr', 'del'))
    reading.cannot.add('tracked changes: drawn as if accepted');
  if (at(element, 'trPr', 'del')) return { header: false, cells: [] };
  return {
    header: header !== undefined && !['0', 'false', 'off'].includes(header.attributes.val ?? '1'),
    cells: within(element, 'tc').map((cell) => readCell(cell, base, reading)),
  };
}

function readCell(element: XmlElement, base: Setting, reading: Reading): Cell {
  spend(reading, 'blocks', 1);
  const tcPr = at(element, 'tcPr');
  const span = Number(value(tcPr, 'gridSpan') ?? 1);
  const vMerge = at(tcPr, 'vMerge');
  return {
    span: Number.isFinite(span) ? Math.min(100, Math.max(1, Math.floor(span))) : 1,
    merged: vMerge !== undefined && vMerge.attributes.val !== 'restart',
    fill: hexColor(at(tcPr, 'shd')?.attributes.fill),
    blocks: readBlocks(element, base, reading),
  };
}

const cellsHaveLines = (table: XmlElement) =>
  within(table, 'tr').some((row) => within(row, 'tc').some((cell) => hasLines(at(cell, 'tcPr', 'tcBorders'))));

/** Rows or cells, also those that stand in a content control. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) ? within(child, name) : [];
  });
}
