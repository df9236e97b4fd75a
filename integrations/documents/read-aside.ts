import { posix } from 'node:path';
import type { Aside, Block, Paragraph } from './document-model.ts';
import type { Docx } from './open-docx.ts';
import { readBlocks } from './read-blocks.ts';
import type { Reading } from './reading.ts';
import { elements } from './xml.ts';

const asides = {
  header: { where: 'header', cannot: 'headers' },
  footer: { where: 'footer', cannot: 'footers' },
  footnotes: { where: 'footnote', cannot: 'footnotes' },
  endnotes: { where: 'endnote', cannot: 'endnotes' },
} as const;

/** What a footer may say around its page numbers: the built-in PDF says as much. */
const pageNumbers = /^(?:page|of|страница|стр|из|\d|[^\p{L}\d])*$/iu;

/** Reads headers, footers and notes into the reading, by the document's relations to them (ECMA-376, part 2, section 9.3). */
export function readAside(docx: Docx, reading: Reading): void {
  const relations = elements(docx.part('word/_rels/document.xml.rels'), 'Relationship');
  for (const { attributes } of relations) {
    const kind = kindOf(attributes.Type ?? '');
    if (!kind || attributes.TargetMode === 'External') continue;
    const { where, cannot } = asides[kind];
    const root =
      docx.part(posix.join('/word', attributes.Target ?? '').slice(1)) ?? docx.part((attributes.Target ?? '').slice(1));
    if (!root) continue;
    reading.fieldsAreText = kind.endsWith('notes');
    reading.fields.length = 0;
    // A note stands in an element of its own; separators have a type.
    const parts = kind.endsWith('notes') ? elements(root).filter((note) => note.attributes.type === undefined) : [root];
    const text = parts
      .flatMap((part) => linesOf(readBlocks(part, reading.styles.usual, reading)))
      .filter((line) => line !== '')
      .join('\n');
    if (pageNumbers.test(text)) continue;
    reading.cannot.add(cannot);
    reading.aside.push({ where, text } satisfies Aside);
  }
}

function kindOf(type: string): keyof typeof asides | undefined {
  const name = type.slice(type.lastIndexOf('/') + 1);
  return name in asides ? (name as keyof typeof asides) : undefined;
}

/** The text of blocks, a line for each paragraph. */
export function linesOf(blocks: readonly Block[]): string[] {
  return paragraphsOf(blocks).map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

/** All paragraphs in reading order, those of tables included. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}
