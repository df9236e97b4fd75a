import type { Label, Look, Paragraph, Run } from './document-model.ts';
import { over, readSetting, type Setting } from './read-look.ts';
import type { Numbered } from './read-numbering.ts';
import { type Piece, readRuns } from './read-runs.ts';
import { type Reading, spend } from './reading.ts';
import { at, value, type XmlElement } from './xml.ts';

/** What Word does where nothing says otherwise. */
const plainLook: Look = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  capitals: false,
  hidden: false,
  size: 10,
  color: null,
};

/** Reads a paragraph; a page break in it makes it two. `base` is how text is set around it. */
export function readParagraph(element: XmlElement, base: Setting, reading: Reading): Paragraph[] {
  spend(reading, 'blocks', 1);
  const pPr = at(element, 'pPr');
  const styled = over(base, reading.styles.of(value(pPr, 'pStyle')));
  const direct = readSetting(pPr, undefined);
  const list = { ...styled.list, ...direct.list };
  const look = { ...plainLook, ...styled.look };
  const numbered = reading.numbering.next(list.id, list.level ?? 0);
  const label = numbered ? labelOf(numbered, { ...look, ...readSetting(undefined, at(pPr, 'rPr')).look }) : null;
  const indent = { left: 0, right: 0, first: 0, ...styled.indent, ...numbered?.indent, ...direct.indent };
  const paragraph = { ...styled.paragraph, ...direct.paragraph };
  const whole: Paragraph = {
    kind: 'paragraph',
    heading: 0,
    align: 'left',
    before: 0,
    after: 0,
    lines: 1,
    onNewPage: false,
    withNext: false,
    ...paragraph,
    label,
    indent,
    runs: [],
  };
  return split(whole, readRuns(element, look, reading));
}

function labelOf({ text, words, look }: Numbered, around: Look): Label {
  return { text, words, look: { ...around, hidden: false, underline: false, strike: false, ...look } };
}

function split(whole: Paragraph, pieces: readonly Piece[]): Paragraph[] {
  const parts: Run[][] = [[]];
  for (const piece of pieces) {
    if (piece === 'new page') parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  // A break before the text moves the paragraph; an empty paragraph before it would only be a blank line.
  const [first = [], ...rest] = parts;
  if (rest.length > 0 && first.every(({ text }) => text.trim() === ''))
    return split(
      { ...whole, onNewPage: true },
      rest.flatMap((part, index) => (index === 0 ? part : ['new page' as const, ...part])),
    );
  return [
    { ...whole, runs: joined(first) },
    ...rest.map((runs) => ({ ...whole, label: null, onNewPage: true, before: 0, runs: joined(runs) })),
  ];
}

/** Runs that look the same are one: Word cuts text anywhere. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && sameLook(last.look, run.look)) all[all.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') all.push(run);
  }
  return all;
}

const sameLook = (a: Look, b: Look) => JSON.stringify(a) === JSON.stringify(b);
