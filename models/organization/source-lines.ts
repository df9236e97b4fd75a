import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Finding } from './finding.ts';

/** The line, from 1, on which a key or a list's entry stands; that of the nearest part around it when it is not there. */
export function lineOf(path: Finding['path'], document: Document.Parsed, lines: LineCounter): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const { value, begins } = step(node, part);
    if (begins === undefined) break;
    offset = begins;
    node = value;
  }
  return lines.linePos(offset).line;
}

function step(node: unknown, part: string | number): { value?: unknown; begins?: number | undefined } {
  if (isSeq<Node>(node)) {
    const value = node.items[Number(part)];
    return { value, begins: value?.range?.[0] };
  }
  const pair = isMap(node) ? node.items.find((item) => keyOf(item) === String(part)) : undefined;
  return { value: pair?.value, begins: isScalar(pair?.key) ? pair.key.range?.[0] : undefined };
}

const keyOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : undefined);
