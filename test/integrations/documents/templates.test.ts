import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanValue } from '../../../integrations/documents/clean-value.ts';
import { fillTemplate } from '../../../integrations/documents/fill-template.ts';
import { readTemplate } from '../../../integrations/documents/read-template.ts';
import type { TemplateData } from '../../../integrations/documents/template.ts';
import { textOfDocx } from '../../../integrations/documents/text-of-docx.ts';
import { contractData } from '../../support/contract-data.ts';
import { docxOf, docxOfTexts, p } from '../../support/docx.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 100);
const shipped = (file: string) =>
  readTemplate(file, readFileSync(new URL(`../../../templates/${file}`, import.meta.url)));
const made = (...texts: string[]) => readTemplate('made.v1.docx', docxOfTexts(...texts), null);

/** The text of what was filled in, a line for each paragraph. */
function filled(template: ReturnType<typeof made>, data: TemplateData): string {
  const result = fillTemplate(template, data);
  if (!result.ok) throw new Error(`missing: ${result.missing.join(', ')}`);
  return textOfDocx(result.docx)
    .paragraphs.map(({ text }) => text)
    .join('\n');
}

describe.each(['contract-en.v2.docx', 'contract-ru.v2.docx'])('the demo template %s', (file) => {
  it('says its id, version and language', () => {
    const { id, version, language } = shipped(file);
    expect({ id, label: version.label, language }).toEqual({
      id: file.slice(0, 11),
      label: 'v2',
      language: file.slice(9, 11),
    });
    expect(version.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is filled in with a line for each product, and no tag is left', () => {
    const text = filled(shipped(file), contractData());
    for (const said of ['2026/17-T', 'FTL Riga – Almaty', 'Customs transit T1', '6,600.00', 'Лаура Озола'])
      expect(text).toContain(said);
    expect(text).not.toMatch(/[{}]/);
  });

  it('has the clauses of the prepayment and the renewal only where they are agreed', () => {
    const count = (data: TemplateData) => filled(shipped(file), data).split('\n').length;
    expect(count(contractData({ prepayment: '30%', autoRenewal: true }))).toBe(count(contractData()) + 2);
  });

  it('gives the same bytes for the same data', () => {
    expect(fillTemplate(shipped(file), contractData())).toEqual(fillTemplate(shipped(file), contractData()));
  });
});

describe('a template with something missing', () => {
  it('names all of it at once, the line of a list too', () => {
    const data = contractData({
      number: '',
      city: '  ',
      products: [{ line: 1, name: '', unit: 'trip', quantity: 1, price: '1' }],
    });
    expect(fillTemplate(shipped('contract-en.v2.docx'), data)).toEqual({
      ok: false,
      missing: ['number', 'city', 'products[1].name'],
    });
  });

  it('names an empty list, and takes zero for something', () => {
    const template = made('{count}', '{#products}', '{name}', '{/products}');
    expect(fillTemplate(template, { count: 0, products: [] })).toEqual({ ok: false, missing: ['products'] });
  });

  it('does not ask for what is optional, nor for what stands in a section that is not shown', () => {
    expect(filled(made('Fax: {fax?}.', '{#bank?}', '{account}', '{/bank?}', '{^bank?}', 'Cash.', '{/bank?}'), {})).toBe(
      'Fax: .\nCash.',
    );
  });
});

describe('a template that is wrong', () => {
  const broken =
    (...texts: string[]) =>
    () =>
      made(...texts);
  it.each([
    ['a section without its end', broken('{#products}', '{name}'), /made\.v1\.docx is broken: .*products/],
    ['a tag without its end', broken('{number'), /made\.v1\.docx is broken: .*number/],
    ['a tag that puts in markup', broken('{@number}'), /made\.v1\.docx .*number/],
    [
      'a tag that is no name',
      broken('{number + 1}'),
      /made\.v1\.docx has a tag that is no name of a field: "{number \+ 1}"/,
    ],
    [
      'an unknown field',
      () => readTemplate('typo.docx', docxOfTexts('{company.nmae}')),
      'The template typo.docx has the tag "{company.nmae}", which is no field of a contract. Did you mean "company.name"?',
    ],
    [
      'a file that is no DOCX',
      () => readTemplate('no.docx', Buffer.from('hello')),
      'The template no.docx is no sound DOCX: damaged.',
    ],
    ['XML that is broken', () => readTemplate('x.docx', docxOf('<w:p>'), null), /template x\.docx/],
  ])('%s: says which template and what', (_, read, message) => {
    expect(read).toThrow(message);
  });
});

describe('what is filled in', () => {
  it.each([
    ['markup', '<w:p>&amp;</w:p> <>&"\''],
    ['tags', '{number} {#a} }} {{'],
    ['Cyrillic', 'ООО «Северный ветер» — Ёлкино'],
    ['a word of 400 letters', 'Щ'.repeat(400)],
    ['line breaks', 'one\ntwo\n\nfour'],
  ])('may have %s', (_, value) => {
    expect(filled(made('A {value} Z'), { value })).toBe(`A ${value} Z`);
  });

  it('loses control characters and marks that turn the direction of text', () => {
    expect(filled(made('{value}'), { value: 'a\u0000b\u202ec\ud800d\r\ne' })).toBe('abcd\ne');
  });

  it('may be any text: the document opens again and says it', () => {
    const template = made('[{value}]', '{#list}', '<{item}>', '{/list}');
    const any = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .filter((text) => cleanValue(text).trim() !== '');
    fc.assert(
      fc.property(any, fc.array(any, { minLength: 1, maxLength: 3 }), (value, items) => {
        const text = filled(template, { value, list: items.map((item) => ({ item })) });
        expect(text).toBe([`[${cleanValue(value)}]`, ...items.map((item) => `<${cleanValue(item)}>`)].join('\n'));
      }),
      { numRuns: runs },
    );
  });

  it('is refused when it is no text, or more than a book', () => {
    const template = made('{value}');
    expect(fillTemplate(template, { value: { text: 'x' } })).toEqual({ ok: false, missing: ['value'] });
    expect(() => fillTemplate(template, { value: 'x'.repeat(100_001) })).toThrow();
  });

  it('keeps the look of the place it is put into', () => {
    const template = readTemplate(
      'b.docx',
      docxOf(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{value}</w:t></w:r></w:p>${p('end')}`),
      null,
    );
    expect(filled(template, { value: 'bold' })).toBe('bold\nend');
  });
});
