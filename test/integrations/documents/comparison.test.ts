import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Documents, openDocuments } from '../../../integrations/documents/documents.ts';
import { docxType } from '../../../integrations/documents/text-of.ts';
import { docxOf, docxOfTexts, p } from '../../support/docx.ts';
import { pdfOf } from '../../support/pdf.ts';
import { aPdf } from '../../support/sample-files.ts';

jest.setTimeout(120_000);
let documents: Documents;
beforeAll(() => {
  documents = openDocuments({ path: '' });
});
afterAll(() => documents.close());

const docx = (bytes: Uint8Array) => ({ bytes, type: docxType });

async function compared(before: readonly string[], after: readonly string[]) {
  const result = await documents.compareRevisions(docx(docxOfTexts(...before)), docx(docxOfTexts(...after)));
  if (!result.ok) throw new Error(result.why);
  return result;
}

const law = ['The Carrier delivers the goods in time.', 'The Customer pays within 30 days.', 'Disputes go to court.'];

describe('two revisions', () => {
  it('that say the same have no changes', async () => {
    expect(await compared(law, law)).toMatchObject({ changed: 'none', changes: [], counts: { kept: 3 } });
  });

  it('are compared by paragraph and word', async () => {
    const result = await compared(law, ['A new clause.', law[0] ?? '', 'The Customer pays within 60 days.']);
    expect(result).toMatchObject({
      changed: 'substance',
      counts: { kept: 1, changed: 1, added: 1, removed: 1 },
      changes: [
        { kind: 'added', runs: [{ kind: 'added', text: 'A new clause.' }] },
        {
          kind: 'changed',
          runs: [
            { kind: 'kept', text: 'The Customer pays within ' },
            { kind: 'removed', text: '30' },
            { kind: 'added', text: '60' },
            { kind: 'kept', text: ' days.' },
          ],
        },
        { kind: 'removed', runs: [{ kind: 'removed', text: 'Disputes go to court.' }] },
      ],
    });
  });

  it.each([
    ['case and commas', 'The customer pays, within 30 days', 'The Customer pays within 30 days.', 'editorial'],
    ['dashes and quotes', 'ООО "Ветер" - сторона', 'ООО «Ветер» — сторона', 'editorial'],
    ['a number', 'pays 1,000 EUR', 'pays 1.000 EUR', 'substance'],
    ['a sign', 'margin of -5', 'margin of 5', 'substance'],
    ['a percent sign', 'a fee of 5%', 'a fee of 5', 'substance'],
    ['a word', 'may not transfer', 'may transfer', 'substance'],
  ])('that differ in %s', async (_, before, after, changed) => {
    expect(await compared([before], [after])).toMatchObject({ changed });
  });

  it('show a change that hides in a text box, a footnote or in a list’s own words', async () => {
    const box = (text: string) => `<w:p><w:r><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></w:r></w:p>`;
    const boxes = await documents.compareRevisions(docx(docxOf(box('five'))), docx(docxOf(box('six'))));
    expect(boxes).toMatchObject({ changed: 'substance' });
    const list = (words: string) =>
      docxOf(p('pays', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), {
        'word/numbering.xml': `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1. ${words}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      });
    expect(await documents.compareRevisions(docx(list('')), docx(list('Never')))).toMatchObject({
      changed: 'substance',
    });
  });

  it('say what they have besides text', async () => {
    const picture = docxOf('<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>');
    expect(await documents.compareRevisions(docx(picture), docx(picture))).toMatchObject({ notRead: ['pictures'] });
  });

  it('one of which is a scan are not compared', async () => {
    const scan = { bytes: await pdfOf(['', '']), type: 'application/pdf' };
    expect(await documents.compareRevisions(docx(docxOfTexts(...law)), scan)).toEqual({
      ok: false,
      why: 'no text',
      which: 'after',
    });
  });

  it('one of which cannot be read are not compared', async () => {
    const result = await documents.compareRevisions(docx(docxOfTexts('x')), docx(Buffer.from('hello')));
    expect(result).toEqual({ ok: false, why: 'damaged', which: 'after' });
  });
});

describe('a contract and the PDF that is drawn of it', () => {
  it('have the same clauses', async () => {
    const file = new Uint8Array(readFileSync(new URL('../../../templates/contract-en.v2.docx', import.meta.url)));
    const [made, said] = [await documents.docxToPdf(file), await documents.textOf(file, docxType)];
    if (!made.ok || !said.ok) throw new Error('not read');
    const drawn = await documents.textOf(made.pdf, 'application/pdf');
    if (!drawn.ok) throw new Error(drawn.why);
    const paragraphs = drawn.paragraphs.map(({ text }) => text);
    const clauses = said.paragraphs.filter(({ label }) => /^\d\.\d\.$/.test(label));
    expect(clauses.length).toBeGreaterThan(20);
    for (const { label, text } of clauses) expect(paragraphs).toContain(`${label} ${text}`);
  });
});

describe('a signed PDF', () => {
  it('agrees when every word is the same, however lines and pages fall', async () => {
    const [approved, signed] = [await pdfOf([law.join(' ')]), await pdfOf(law, { size: 'A5' })];
    expect(await documents.compareSigned(approved, signed)).toMatchObject({
      ok: true,
      text: 'agrees',
      pages: { approved: 1, signed: 3 },
      differences: [],
    });
  });

  it('differs by a single figure, and the page is named', async () => {
    const changed = [law[0] ?? '', 'The Customer pays within 90 days.', law[2] ?? ''];
    const result = await documents.compareSigned(await pdfOf(law), await pdfOf(changed));
    expect(result).toMatchObject({ text: 'differs', differences: [{ page: 2 }] });
    expect(JSON.stringify(result)).toContain('"kind":"added","text":"90"');
  });

  it('is quoted with what both say around a difference, never with what one of them says', async () => {
    const approved = await pdfOf(['The Carrier brings chilled goods to Warsaw by road.']);
    const signed = await pdfOf(['The Carrier brings chilled fish to Bergen by road.']);
    expect(await documents.compareSigned(approved, signed)).toMatchObject({
      differences: [
        {
          runs: [
            { kind: 'kept', text: 'The Carrier brings chilled' },
            { kind: 'removed', text: 'goods' },
            { kind: 'added', text: 'fish' },
            { kind: 'kept', text: 'to' },
          ],
        },
        {
          runs: [
            { kind: 'kept', text: 'to' },
            { kind: 'removed', text: 'Warsaw' },
            { kind: 'added', text: 'Bergen' },
            { kind: 'kept', text: 'by road.' },
          ],
        },
      ],
    });
  });

  it('is called a scan when it has no text, and never equal', async () => {
    expect(await documents.compareSigned(await pdfOf(law), await pdfOf(['', '', '']))).toMatchObject({
      text: 'no text: a scan',
      scannedPages: [1, 2, 3],
    });
    expect(await documents.compareSigned(await pdfOf(['', '']), await pdfOf(['', '']))).toMatchObject({
      text: 'no text: a scan',
    });
    expect(await documents.compareSigned(await pdfOf(law), await pdfOf([...law.slice(0, 2), '']))).toMatchObject({
      text: 'partly a scan',
      scannedPages: [3],
    });
  });

  it('that is encrypted or damaged is not compared', async () => {
    const approved = await pdfOf(law);
    const secret = await pdfOf(law, { userPassword: 'secret', pdfVersion: '1.7' });
    expect(await documents.compareSigned(approved, secret)).toEqual({ ok: false, why: 'encrypted', which: 'signed' });
    const broken = await documents.compareSigned(approved, Buffer.from('%PDF-1.7 and nothing'));
    expect(broken).toEqual({ ok: false, why: 'damaged', which: 'signed' });
  });
});

describe('the text of a file', () => {
  it('is not read from a PDF whose page unpacks to a bomb', async () => {
    const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024, 32));
    const objects = `4 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream\nendobj`;
    expect(await documents.textOf(aPdf(objects), 'application/pdf')).toEqual({ ok: false, why: 'too large' });
  });

  it('of another type is not read', async () => {
    expect(await documents.textOf(Buffer.from('x'), 'image/png')).toEqual({ ok: false, why: 'not supported' });
  });
});
