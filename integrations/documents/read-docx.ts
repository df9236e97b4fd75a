import type { DocumentModel, PageSetup } from './document-model.ts';
import { openDocx } from './open-docx.ts';
import { readAside } from './read-aside.ts';
import { readBlocks } from './read-blocks.ts';
import { points } from './read-look.ts';
import { readNumbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { newReading, type Reading } from './reading.ts';
import { Unreadable } from './unreadable.ts';
import { at, elements, innerText, type XmlElement } from './xml.ts';

/** Reads a DOCX into a model of what it says and how it is set. Throws `Unreadable`. */
export function readDocx(content: Uint8Array): DocumentModel {
  const docx = openDocx(content);
  const body = at(docx.part('word/document.xml'), 'body');
  if (!body) throw new Unreadable('damaged');
  const styles = readStyles(docx.part('word/styles.xml'));
  const reading = newReading(styles, readNumbering(docx.part('word/numbering.xml')));
  const blocks = readBlocks(body, styles.usual, reading);
  readAside(docx, reading);
  const core = docx.part('docProps/core.xml');
  const modified = innerText(at(core, 'modified')) || innerText(at(core, 'created'));
  return {
    title: innerText(at(core, 'title')).slice(0, 300),
    language: isRussian(body) ? 'ru' : 'en',
    modified: Number.isNaN(Date.parse(modified)) ? null : new Date(modified).toISOString(),
    page: readPage(body, reading),
    blocks,
    aside: reading.aside,
    cannot: [...reading.cannot].sort(),
  };
}

/** A4 in points, and Word's usual margins. */
const a4 = { width: 595.28, height: 841.89 };
const inch = 72;

function readPage(body: XmlElement, reading: Reading): PageSetup {
  const sections = [
    ...elements(body, 'p').flatMap((paragraph) => at(paragraph, 'pPr', 'sectPr') ?? []),
    ...elements(body, 'sectPr'),
  ];
  const size = (section: XmlElement | undefined) => at(section, 'pgSz')?.attributes ?? {};
  if (new Set(sections.map((section) => `${size(section).w} ${size(section).h}`)).size > 1)
    reading.cannot.add('pages of several sizes: all drawn in the first');
  if (sections.some((section) => Number(at(section, 'cols')?.attributes.num ?? 1) > 1))
    reading.cannot.add('text in columns: drawn in one');
  const [first] = sections;
  const margin = at(first, 'pgMar')?.attributes;
  return {
    width: points(size(first).w, 280, 1700) ?? a4.width,
    height: points(size(first).h, 280, 1700) ?? a4.height,
    margin: {
      top: points(margin?.top, 20, 110) ?? inch,
      right: points(margin?.right, 20, 110) ?? inch,
      bottom: points(margin?.bottom, 40, 110) ?? inch,
      left: points(margin?.left, 20, 110) ?? inch,
    },
  };
}

/** Whether more of the letters are Cyrillic than not. */
function isRussian(body: XmlElement): boolean {
  const letters = innerText(body).slice(0, 20_000).match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length * 2 > letters.length;
}
