import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sheet } from '../../../cards/sheet/sheet.ts';
import { createSheetRenderer, type SheetRenderer } from '../../../integrations/sheet-renderer/sheet-renderer.ts';
import { type ReadPdf, readPdf, unbroken } from '../../support/pdf.ts';
import { aSheet, voteRow, votes } from '../../support/sheets.ts';

let renderer: SheetRenderer;
beforeAll(() => {
  renderer = createSheetRenderer();
});
afterAll(() => renderer.close());

async function drawn(parts: Partial<Sheet> = {}): Promise<ReadPdf & { text: string; count: number }> {
  const { pdf, pages } = await renderer.render(aSheet(parts));
  const read = await readPdf(pdf);
  return { ...read, text: read.pages.join('\n'), count: pages };
}

describe('an approval sheet', () => {
  it('says what is approved, how it stands, who voted how, and what makes it checkable', async () => {
    const { text } = await drawn();
    for (const said of [
      'Aurora Logistics',
      'Approval sheet',
      'CA-2026-0001 / 5',
      'Northwind Traders Ltd',
      'Running',
      'for Anna Petrova',
      'Approved with remarks',
      '12 Nov 2026, 12:40 EET',
      'Not asked yet',
      '82 of 100',
      'complete package',
      'Head of the audit chain: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('carries its title, author and language', async () => {
    expect(await drawn({ language: 'ru' })).toMatchObject({
      title: 'Approval sheet CA-2026-0001 / 5',
      author: 'Aurora Logistics',
      language: 'ru',
    });
  });

  it('numbers its pages, and stands by its number on each', async () => {
    const { pages, count } = await drawn();
    expect(count).toBe(pages.length);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('CA-2026-0001 / 5');
    });
  });

  it('counts right when there are more pages or fewer than on the sheet before', async () => {
    const long = { tables: [votes(Array.from({ length: 200 }, () => voteRow('Lawyer', 'Anna Petrova')))] };
    expect((await drawn(long)).pages.at(-1)).toMatch(/Page (\d+) of \1/);
    expect((await drawn({ tables: [] })).pages.at(-1)).toContain('Page 1 of 1');
  });

  it('gives the same bytes for the same sheet, whatever was drawn in between', async () => {
    const first = await renderer.render(aSheet());
    await renderer.render(aSheet({ subject: 'Something else', tables: [] }));
    const second = await renderer.render(aSheet());
    expect(Buffer.from(second.pdf).equals(Buffer.from(first.pdf))).toBe(true);
  });

  it('shows sixty approvers over several pages, the columns named on each', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Approver Number ${index + 1}`);
    const { pages, text } = await drawn({
      tables: [votes(names.map((name) => voteRow('Product owner', name, 'Approved', 'Fine.')))],
    });
    expect(pages.length).toBeGreaterThan(2);
    for (const name of names) expect(text).toContain(name);
    for (const page of pages) expect(page).toContain('Decision and remark');
  });

  it('keeps a remark of many pages whole', async () => {
    const remark = Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' ');
    const { text } = await drawn({
      tables: [votes([voteRow('Lawyer', 'Anna Petrova', 'Approved with remarks', remark)])],
    });
    expect(text).toContain('word1999');
    expect(text).toContain('word0');
  });

  it('leaves out a table without rows and draws a dash for an empty value', async () => {
    const { text } = await drawn({ facts: [{ label: 'Bank', value: '' }], tables: [votes([])] });
    expect(text).not.toContain('Decision and remark');
    expect(text).toMatch(/Bank\s*—/);
  });

  it('takes a sheet of empty texts', async () => {
    const empty = {
      organization: '',
      title: '',
      process: '',
      number: '',
      subject: '',
      facts: [],
      tables: [],
      foot: [],
    };
    expect((await drawn(empty)).count).toBe(1);
  });
});

describe('awkward texts on an approval sheet', () => {
  it('breaks a word of 400 characters wherever it stands', async () => {
    const word = 'Ж'.repeat(200) + 'w'.repeat(200);
    const { text, count } = await drawn({
      subject: word,
      organization: word,
      facts: [{ label: word, value: word }],
      status: { label: 'Status', text: word, tone: 'bad', notes: [word] },
      tables: [votes([voteRow(word, word, word, word)])],
    });
    const onEveryPage = 1;
    const elsewhere = 9;
    expect(text.match(/Ж/g)).toHaveLength(200 * (onEveryPage * count + elsewhere));
  });

  it('keeps Cyrillic, Greek, accents and signs readable by machines', async () => {
    const line =
      'Съешь ещё этих мягких французских булок № 7, Ђорђе, Їжак · Ωμέγα · Þórður Łukasz Āboliņš · 1 250 000 ₽ €';
    const { text } = await drawn({ facts: [{ label: 'Цель', value: line }] });
    expect(unbroken(text)).toContain(unbroken(line));
  });

  it('shows that something stood there when the font has no such letter', async () => {
    const { text } = await drawn({ subject: '北京 Co 🚚', facts: [{ label: 'Name', value: 'شركة النقل' }] });
    expect(text).toContain('\ufffd\ufffd Co \ufffd');
  });

  it('draws scripts that are shaped in other ways', async () => {
    expect(
      (
        await drawn({
          subject: 'नमस्ते व्यापार',
          facts: [{ label: 'नाम', value: 'क्षत्रिय e\u0301 x\u0301\u0302\u0303\u0304\u0305' }],
        })
      ).count,
    ).toBe(2);
  });

  it('takes markup for text', async () => {
    const line = '<b>Ltd</b> & Sons &amp; {page} %s \\n <!channel>';
    const { text } = await drawn({ facts: [{ label: 'Name', value: line }] });
    expect(unbroken(text)).toContain(unbroken(line));
  });

  it('drops control characters, lone surrogates and what turns the reading direction around', async () => {
    const { text } = await drawn({ subject: 'North\u0000\u0007wi\ud800nd \u202etraders\u202c\u200b Ltd\t1' });
    expect(text).toContain('Northwind traders Ltd 1');
  });
});
