import type { Block } from './document-model.ts';
import { DrawnParagraph } from './draw-paragraph.tsx';
import { DrawnTable } from './draw-table.tsx';
import type { DocumentFonts } from './fonts.ts';

export interface DrawnBlocksProps {
  blocks: readonly Block[];
  width: number;
  /** The height of a page's text, in points: nothing that never breaks may be taller. */
  room: number;
  fonts: DocumentFonts;
  scale?: number;
}

/** Paragraphs and tables below one another. */
export function DrawnBlocks({ blocks, width, room, fonts, scale = 1 }: DrawnBlocksProps) {
  const inside = (inner: readonly Block[], narrower: number, smaller: number) => (
    <DrawnBlocks blocks={inner} width={narrower} room={room} fonts={fonts} scale={smaller} />
  );
  return [...blocks.entries()].map(([index, block]) =>
    block.kind === 'paragraph' ? (
      <DrawnParagraph key={index} paragraph={block} width={width} fonts={fonts} scale={scale} />
    ) : (
      <DrawnTable key={index} table={block} width={width} room={room} scale={scale} inside={inside} />
    ),
  );
}
