import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LevelFormat,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Clause, ContractText, Side } from './contract-text.ts';

/** Twentieths of a point. The text is as wide as A4 between these margins. */
const margin = { top: 1134, bottom: 1134, left: 1418, right: 1134 };
const textWidth = 11906 - margin.left - margin.right;
const accent = '17406D';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noLines = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: '9A9A9A' };

/** Lays a contract's words out as a Word document. */
export function layOut(text: ContractText): Document {
  return new Document({
    title: text.name,
    creator: 'Countersign',
    lastModifiedBy: 'Countersign',
    description: 'A template: the fields in braces are filled in.',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 20, language: { value: text.language } },
          paragraph: { spacing: { after: 80, line: 264 } },
        },
        heading1: {
          run: { font: 'Arial', size: 22, bold: true, color: accent },
          paragraph: { spacing: { before: 220, after: 90 }, keepNext: true },
        },
        title: {
          run: { font: 'Arial', size: 26, bold: true, color: accent },
          paragraph: { spacing: { after: 200 }, alignment: AlignmentType.CENTER },
        },
      },
    },
    numbering: { config: [clauses, bullets] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        footers: { default: foot(text) },
        children: [
          new Paragraph({ style: 'Title', text: text.title }),
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
            spacing: { after: 200 },
            text: `${text.place}\t${text.date}`,
          }),
          ...text.preamble.map(plain),
          ...text.chapters.flatMap(({ title, clauses: list }) => [heading(title), ...list.flatMap(clause)]),
          heading(text.sides.title),
          sides(text.sides.our, text.sides.company),
          new Paragraph({ style: 'Heading1', text: text.annex.title, pageBreakBefore: true }),
          plain(text.annex.intro),
          products(text),
          new Paragraph({
            spacing: { before: 120, after: 360 },
            children: [new TextRun({ text: text.annex.currency, italics: true })],
          }),
          signatures(text.sides.our, text.sides.company),
        ],
      },
    ],
  });
}

const level = (at: number, format: string, bold: boolean) => ({
  level: at,
  format: LevelFormat.DECIMAL,
  text: format,
  alignment: AlignmentType.LEFT,
  style: { run: { bold }, paragraph: { indent: { left: 624, hanging: 624 } } },
});
const clauses = { reference: 'clauses', levels: [level(0, '%1.', true), level(1, '%1.%2.', false)] };
const bullets = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '–',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 964, hanging: 340 } } },
    },
  ],
};

const heading = (title: string) =>
  new Paragraph({ style: 'Heading1', text: title, numbering: { reference: 'clauses', level: 0 } });

const plain = (text: string) => new Paragraph({ text, alignment: AlignmentType.JUSTIFIED, spacing: { after: 120 } });

function clause({ text, list = [], onlyWith }: Clause): Paragraph[] {
  const paragraphs = [
    new Paragraph({
      text,
      alignment: AlignmentType.JUSTIFIED,
      numbering: { reference: 'clauses', level: 1 },
      keepNext: list.length > 0,
    }),
    ...list.map(
      (item, index) =>
        new Paragraph({
          text: item,
          spacing: { after: index === list.length - 1 ? 80 : 40 },
          numbering: { reference: 'bullets', level: 0 },
        }),
    ),
  ];
  if (onlyWith === undefined) return paragraphs;
  // A tag alone in its paragraph takes the paragraph away with it.
  return [new Paragraph(`{#${onlyWith}}`), ...paragraphs, new Paragraph(`{/${onlyWith}}`)];
}

function sides(our: Side, company: Side): Table {
  const column = ({ role, lines, signature }: Side) =>
    cell(textWidth / 2, [
      new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: role, bold: true, color: accent })] }),
      ...lines.map((text) => new Paragraph({ text, spacing: { after: 40 } })),
      new Paragraph({ text: signature[0] ?? '', spacing: { before: 280, after: 320 } }),
      ...signature.slice(1).map((text) => new Paragraph({ text })),
    ]);
  return table(
    [textWidth / 2, textWidth / 2],
    [new TableRow({ cantSplit: true, children: [column(our), column(company)] })],
  );
}

function signatures(our: Side, company: Side): Table {
  const column = ({ role, signature }: Side) =>
    cell(textWidth / 2, [
      new Paragraph({ spacing: { after: 320 }, children: [new TextRun({ text: role, bold: true, color: accent })] }),
      ...signature.slice(1).map((text) => new Paragraph({ text })),
    ]);
  return table(
    [textWidth / 2, textWidth / 2],
    [new TableRow({ cantSplit: true, children: [column(our), column(company)] })],
  );
}

function products({ annex }: ContractText): Table {
  const widths = [624, 3742, 1134, 1134, 1304, textWidth - 7938];
  const right = [false, false, false, true, true, true];
  const row = (texts: readonly string[], look: { bold?: boolean; fill?: string; header?: boolean } = {}) =>
    new TableRow({
      tableHeader: look.header ?? false,
      cantSplit: true,
      children: texts.map((text, index) =>
        cell(widths[index] ?? 0, [line(text, right[index] ?? false, look.bold ?? false)], look.fill),
      ),
    });
  const total = new TableRow({
    cantSplit: true,
    children: [
      cell(textWidth - (widths[5] ?? 0), [line(annex.total, true, true)], 'F2F5F9', 5),
      cell(widths[5] ?? 0, [line('{amount}', true, true)], 'F2F5F9'),
    ],
  });
  const item = ['{#products}{line}', '{name}', '{unit?}', '{quantity?}', '{price?}', '{amount?}{/products}'];
  return table(widths, [row(annex.columns, { bold: true, fill: 'E3EAF2', header: true }), row(item), total], true);
}

const line = (text: string, right: boolean, bold: boolean) =>
  new Paragraph({
    alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { before: 40, after: 40 },
    children: [new TextRun({ text, bold, size: 18 })],
  });

const cell = (width: number, children: Paragraph[], fill?: string, columnSpan = 1) =>
  new TableCell({
    width: { size: Math.round(width), type: WidthType.DXA },
    margins: { left: 90, right: 90 },
    columnSpan,
    children,
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
  });

const table = (widths: readonly number[], rows: TableRow[], lines = false) =>
  new Table({
    columnWidths: widths.map(Math.round),
    width: { size: textWidth, type: WidthType.DXA },
    rows,
    borders: lines
      ? {
          top: hairline,
          bottom: hairline,
          left: hairline,
          right: hairline,
          insideHorizontal: hairline,
          insideVertical: hairline,
        }
      : noLines,
  });

const foot = ({ page, of }: ContractText) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ size: 16, children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
