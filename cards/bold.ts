import type { Rich, Span } from './card.ts';

export const spansOf = (line: Rich): readonly Span[] => (typeof line === 'string' ? [{ text: line }] : line);

/** A line in bold; people and links in it stay as they are. */
export const bold = (line: Rich): Rich =>
  spansOf(line).map((span) =>
    'person' in span || 'link' in span || 'thread' in span ? span : { ...span, bold: true },
  );
