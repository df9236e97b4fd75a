import PizZip from 'pizzip';
import { plainContentTypes } from './sample-files.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

/** A DOCX with this body, as XML; `parts` are further parts by their names. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const zip = new PizZip();
  const all = {
    '[Content_Types].xml': plainContentTypes,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  for (const [name, content] of Object.entries(all)) zip.file(name, content);
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }));
}

/** A paragraph of plain text; `pPr` are its properties. */
export function p(text: string, pPr = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

/** A DOCX of these paragraphs. */
export const docxOfTexts = (...texts: readonly string[]): Uint8Array<ArrayBuffer> =>
  docxOf(texts.map((text) => p(text)).join(''));
