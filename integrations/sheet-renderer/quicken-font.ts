import type { GlyphRun, LoadedFont } from '../../cards/sheet/loaded-font.ts';

/** Read for every glyph and every text, and decoded anew by fontkit each time. */
const facts = ['unitsPerEm', 'ascent', 'descent', 'lineGap', 'xHeight', 'capHeight', 'bbox', 'postscriptName'] as const;
/** Words remembered per font; a sheet has a few hundred, and the next version of it nearly the same ones. */
const remembered = 4_000;

/**
 * Makes a loaded font quick to set text in, without a change in what is drawn: its measures are read once, and each word is shaped
 * once. Shaping was a third of a sheet's time, and a sheet repeats its words: names, roles, dates, zones (`docs/sheet.md`).
 */
export function quickenFont(font: LoadedFont): void {
  // pdfkit compares two fonts by all their name records, the licence among them, at every change of font.
  font.name.records = { postscriptName: font.name.records.postscriptName };
  for (const fact of facts) Object.defineProperty(font, fact, { value: font[fact] });
  const shape = font.layout.bind(font);
  const words = new Map<string, GlyphRun>();
  const shaped = (word: string): GlyphRun => {
    const known = words.get(word);
    if (known) return known;
    if (words.size >= remembered) words.clear();
    const run = shape(word, undefined, undefined, undefined, 'ltr');
    words.set(word, run);
    return run;
  };
  const layout = (text: string) => joined(text.split(/(?<= )/).map(shaped));
  Object.defineProperty(font, 'layout', { value: layout });
}

/** Positions are copied, for whoever asked scales them in place. */
function joined(runs: readonly GlyphRun[]): GlyphRun {
  return {
    glyphs: runs.flatMap((run) => run.glyphs),
    positions: runs.flatMap((run) => run.positions.map((position) => ({ ...position }))),
    advanceWidth: runs.reduce((sum, run) => sum + run.advanceWidth, 0),
  };
}
