import { type Covers, printable } from '../../cards/sheet/printable.ts';
import type { Cannot } from './cannot.ts';
import type { Block, DocumentModel, Run } from './document-model.ts';

/** The document with every text made printable, and whether the font lacks any of its characters. */
export function printableDocument(model: DocumentModel, covers: Covers): DocumentModel {
  let lacking = false;
  const clean = (text: string): string => {
    const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    const drawn = printable(core, covers);
    return lead + drawn + tail;
  };
  const cleanRun = ({ text, look }: Run): Run => {
    const drawn = text.split('\t').map(clean).join('\t');
    lacking ||= drawn.includes('\ufffd') && !text.includes('\ufffd');
    return { text: drawn, look };
  };
  const cleanBlock = (block: Block): Block =>
    block.kind === 'paragraph'
      ? {
          ...block,
          runs: block.runs.map(cleanRun),
          label: block.label && { ...block.label, text: clean(block.label.text) },
        }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(cleanBlock) })),
          })),
        };
  const blocks = model.blocks.map(cleanBlock);
  const cannot = lacking
    ? [...model.cannot, 'characters that the font does not have: drawn as �' satisfies Cannot]
    : model.cannot;
  return { ...model, title: printable(model.title, covers), blocks, cannot };
}
