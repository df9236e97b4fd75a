import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { convertWithLibreOffice } from '../../../integrations/documents/convert-with-libreoffice.ts';
import { type Documents, openDocuments } from '../../../integrations/documents/documents.ts';
import { textOf } from '../../../integrations/documents/text-of.ts';
import { contractData } from '../../support/contract-data.ts';
import { docxOf, docxOfTexts, p } from '../../support/docx.ts';

// The first task of a thread loads its libraries.
jest.setTimeout(120_000);
let documents: Documents;
beforeAll(() => {
  documents = openDocuments({ path: '' });
});
afterAll(() => documents.close());

async function drawn(docx: Uint8Array) {
  const made = await documents.docxToPdf(docx);
  if (!made.ok) throw new Error(made.why);
  const { paragraphs, pages } = await textOf({ bytes: made.pdf, type: 'application/pdf' });
  return { ...made, pages, text: paragraphs.map(({ text }) => text).join('\n') };
}

async function contract(file: string) {
  const found = (await documents.listTemplates()).find((one) => one.ok && one.template.file === file);
  if (!found?.ok) throw new Error(`no template ${file}`);
  const filled = await documents.fillTemplate(found.template, contractData());
  if (!filled.ok) throw new Error(filled.missing.join());
  return filled.docx;
}

describe('a contract drawn without a word processor', () => {
  it.each(['contract-en.v2.docx', 'contract-ru.v2.docx'])(
    '%s says all of it, with its numbers, in the same bytes each time',
    async (file) => {
      const docx = await contract(file);
      const { text, by, cannot, pdf, pages } = await drawn(docx);
      expect({ by, cannot, pages }).toEqual({ by: 'built in', cannot: [], pages: 3 });
      for (const said of ['2026/17-T', '4.2.', 'FTL Riga – Almaty', '48,600.00', 'Лаура Озола'])
        expect(text).toContain(said);
      const again = await documents.docxToPdf(docx);
      expect(again.ok && Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true);
    },
  );

  it('leaves the main thread free', async () => {
    const docx = await contract('contract-en.v2.docx');
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 1);
    await documents.docxToPdf(docx);
    clearInterval(turning);
    // Drawn on the main thread, it would turn a few times at most.
    expect(turns).toBeGreaterThan(20);
  });
});

describe('a document', () => {
  it('keeps the text of a cell that is taller than a page, and of a very long word', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `word${index}`);
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const table = `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="6000"/></w:tblGrid><w:tr>${cell(p('left'))}${cell(p(words.join(' ')))}</w:tr></w:tbl>`;
    const { text } = await drawn(docxOf(table + p('Щ'.repeat(400))));
    for (const word of words) expect(text).toContain(word);
    expect(text.match(/Щ/g)).toHaveLength(400);
  });

  it('says what it could not draw', async () => {
    const picture = '<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>';
    const changed =
      '<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>';
    const box =
      '<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>';
    const note = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>';
    const parts = {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
      'word/header1.xml': `<w:hdr xmlns:w="w">${p('Draft')}</w:hdr>`,
    };
    const { cannot, text } = await drawn(docxOf(picture + changed + box + note + hidden + p('漢'), parts));
    expect(cannot).toEqual([
      'footnotes',
      'headers',
      'hidden text',
      'pictures',
      'text boxes',
      'tracked changes: drawn as if accepted',
      'characters that the font does not have: drawn as �',
    ]);
    expect(text).toContain('new');
    expect(text).not.toMatch(/old|secret/);
  });

  it.each<[string, Uint8Array, string]>([
    ['nested ten thousand deep', docxOf('<w:sdt>'.repeat(10_000) + '</w:sdt>'.repeat(10_000)), 'nested too deeply'],
    ['that unpacks to a bomb', docxOf(p('a'.repeat(20_000_000))), 'too large'],
    ['with entities', docxOf('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'damaged'],
    ['of broken XML', docxOf('<w:p><w:r></w:p>'), 'damaged'],
    ['with a password', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'encrypted'],
    ['that is none', Buffer.from('hello'), 'damaged'],
  ])('%s is refused, and the next one is drawn', async (_, docx, why) => {
    expect(await documents.docxToPdf(docx)).toEqual({ ok: false, why });
    expect((await drawn(docxOfTexts('fine'))).text).toContain('fine');
  });

  it('that takes too long is given up', async () => {
    const hasty = openDocuments({ path: '', timeout: 20 });
    expect(await hasty.docxToPdf(docxOfTexts('fine'))).toEqual({ ok: false, why: 'took too long' });
    await hasty.close();
  });
});

describe('a program that takes the place of LibreOffice', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'office-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const program = (script: string) => {
    const path = join(folder, 'soffice');
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('countersign-pdf-'));

  it('makes the PDF, in a folder that is gone afterwards', async () => {
    program(`pwd > ${folder}/where; printf '%s\\n' "$@" > ${folder}/arguments; printf '%%PDF-1.7 made' > document.pdf`);
    const office = openDocuments({ path: folder });
    expect(await office.docxToPdf(docxOfTexts('x'))).toMatchObject({ ok: true, by: 'LibreOffice', cannot: [] });
    await office.close();
    const where = readFileSync(join(folder, 'where'), 'utf8').trim();
    expect(existsSync(where)).toBe(false);
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toContain(`-env:UserInstallation=file://${where}/profile`);
  });

  it('is killed when it takes too long, with what it has started', async () => {
    const before = temporary();
    const slow = program(`sleep 60 & echo $! > ${folder}/child; wait`);
    const result = await convertWithLibreOffice(slow, docxOfTexts('x'), 1_500);
    expect(result).toEqual({ ok: false, why: 'it took longer than 1500 ms' });
    expect(temporary().filter((name) => !before.includes(name))).toEqual([]);
    const child = Number(readFileSync(join(folder, 'child'), 'utf8'));
    if (existsSync('/proc/self/stat')) await dead(child);
  });

  it('that fails leaves it to the built-in drawing, which says so', async () => {
    program('exit 3');
    const office = openDocuments({ path: folder });
    expect(await office.docxToPdf(docxOfTexts('x'))).toMatchObject({
      by: 'built in',
      cannot: ['LibreOffice failed: it ended with code 3'],
    });
    await office.close();
  });
});

/** Waits until a process has ended; a killed one may stand as a zombie until it is collected. */
async function dead(pid: number): Promise<void> {
  const stat = `/proc/${pid}/stat`;
  while (existsSync(stat) && !['Z', 'X'].includes(readFileSync(stat, 'utf8').split(' ')[2] ?? '')) await pause(20);
}
