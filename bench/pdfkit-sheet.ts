import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Sheet, SheetCell, SheetTable } from '../cards/sheet/sheet.ts';

const { resolve } = createRequire(import.meta.url);
const fonts = {
  regular: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  semibold: resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
};
const left = 54;
const width = 501;
const bottom = 770;

/** The yardstick: pdfkit drawing the same texts in the same places, as one would write it by hand, without the QR code. */
export function drawWithPdfkit(sheet: Sheet): Promise<{ pages: number; bytes: number }> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, bufferPages: true });
  doc.registerFont('regular', fonts.regular).registerFont('semibold', fonts.semibold);
  let y = 36;

  function text(
    content: string,
    x: number,
    top: number,
    room: number,
    font: keyof typeof fonts = 'regular',
    size = 8.5,
  ): number {
    if (content === '') return 0;
    doc.font(font).fontSize(size).text(content, x, top, { width: room });
    return doc.y - top;
  }

  function rule(): void {
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .stroke();
    y += 4;
  }

  function head(): void {
    text(sheet.number, left + 400, y, 101, 'semibold', 9);
    y += text(sheet.organization, left, y, 380, 'semibold', 9);
    rule();
    let side = y + 10;
    side += text(sheet.status.label, left + 350, side, 150, 'regular', 7);
    side += text(sheet.status.text, left + 350, side, 150, 'semibold', 13);
    for (const note of sheet.status.notes) side += text(note, left + 350, side, 150, 'regular', 8);
    text(sheet.qr.caption, left + 350, side + 90, 150, 'regular', 7);
    y += text(sheet.title, left, y, 330, 'semibold', 20);
    y += text(sheet.process, left, y, 330, 'regular', 10);
    y += text(sheet.subject, left, y, 330, 'semibold', 13);
    for (const fact of sheet.facts) {
      const label = text(fact.label, left, y, 96);
      y += Math.max(label, text(fact.value || '—', left + 104, y, 220)) + 2.5;
    }
  }

  function cellHeight({ lead = '', text: body = '', note = '' }: SheetCell, room: number): number {
    const height = (content: string, font: keyof typeof fonts, size: number) =>
      content === '' ? 0 : doc.font(font).fontSize(size).heightOfString(content, { width: room });
    return height(lead, 'semibold', 8.5) + height(body, 'regular', 8.5) + height(note, 'regular', 7.2);
  }

  function table({ title, columns, rows }: SheetTable): void {
    const places = columns.map((column, index) => ({
      x: left + columns.slice(0, index).reduce((sum, before) => sum + before.width, 0) * (width / 100),
      room: (column.width * width) / 100 - 9,
    }));
    const titles = () => {
      const heights = places.map(({ x, room }, index) => text(columns[index]?.title ?? '', x, y, room, 'regular', 7));
      y += Math.max(...heights);
      rule();
    };
    y += 14;
    y += text(title, left, y, width, 'semibold', 10.5);
    titles();
    for (const { cells } of rows) {
      const height = Math.max(...cells.map((cell, index) => cellHeight(cell, places[index]?.room ?? 0)));
      if (y + height > bottom) {
        doc.addPage();
        y = 36;
        titles();
      }
      cells.forEach(({ lead = '', text: body = '', note = '' }, index) => {
        const { x, room } = places[index] ?? { x: left, room: 0 };
        let top = y;
        top += text(lead, x, top, room, 'semibold');
        top += text(body, x, top, room);
        text(note, x, top, room, 'regular', 7.2);
      });
      y += height + 4;
      rule();
    }
  }

  head();
  for (const each of sheet.tables) table(each);
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    text(sheet.foot.map(({ label, value }) => `${label}: ${value}`).join('\n'), left, 786, 380, 'regular', 6.5);
    text(`Page ${page + 1} of ${count}`, left + 400, 786, 101, 'regular', 7);
  }
  return new Promise((done) => {
    let bytes = 0;
    doc.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    doc.on('end', () => done({ pages: count, bytes }));
    doc.end();
  });
}
