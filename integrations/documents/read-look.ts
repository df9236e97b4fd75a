import type { Look, Paragraph } from './document-model.ts';
import { at, value, type XmlElement } from './xml.ts';

/** How a style or a place sets text and paragraphs; what it leaves out comes from what it is based on. */
export interface Setting {
  look: Partial<Look>;
  paragraph: Partial<Pick<Paragraph, 'align' | 'before' | 'after' | 'lines' | 'onNewPage' | 'withNext' | 'heading'>>;
  indent: Partial<Paragraph['indent']>;
  /** The list and its level, from 0; a list of 0 is none. */
  list: { id?: string; level?: number };
}

const aligns: Readonly<Record<string, Paragraph['align']>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  both: 'justify',
  distribute: 'justify',
};

/** Twentieths of a point as points, kept between bounds; undefined when it is no number. */
export function points(twips: string | undefined, least: number, most: number): number | undefined {
  const number = Number(twips);
  return twips === undefined || !Number.isFinite(number) ? undefined : Math.min(most, Math.max(least, number / 20));
}

/** Reads the properties of a style, paragraph or run (`pPr`, `rPr`; ECMA-376, part 1, 17.3). */
export function readSetting(pPr: XmlElement | undefined, rPr: XmlElement | undefined): Setting {
  return { look: readLook(rPr), paragraph: readParagraph(pPr), indent: readIndent(pPr), list: readList(pPr) };
}

/** The later setting over the one before it. */
export function over(below: Setting, above: Setting): Setting {
  return {
    look: { ...below.look, ...above.look },
    paragraph: { ...below.paragraph, ...above.paragraph },
    indent: { ...below.indent, ...above.indent },
    list: { ...below.list, ...above.list },
  };
}

/** Reads what a run's properties say; what they do not name is left out. */
export function readLook(rPr: XmlElement | undefined): Partial<Look> {
  const size = Number(value(rPr, 'sz'));
  const color = value(rPr, 'color');
  return known({
    bold: isOn(rPr, 'b'),
    italic: isOn(rPr, 'i'),
    underline: value(rPr, 'u') === undefined ? undefined : value(rPr, 'u') !== 'none',
    strike: isOn(rPr, 'strike'),
    capitals: isOn(rPr, 'caps'),
    hidden: isOn(rPr, 'vanish'),
    size: size > 0 ? Math.min(48, Math.max(5, size / 2)) : undefined,
    color: color === undefined ? undefined : hexColor(color),
  });
}

/** A colour as `#rrggbb`; null where the document leaves it to the program. */
export function hexColor(color: string | undefined): string | null {
  return color !== undefined && /^[0-9a-f]{6}$/i.test(color) ? `#${color.toLowerCase()}` : null;
}

function readParagraph(pPr: XmlElement | undefined): Setting['paragraph'] {
  const spacing = at(pPr, 'spacing')?.attributes;
  const outline = value(pPr, 'outlineLvl');
  const exact = spacing?.lineRule !== undefined && spacing.lineRule !== 'auto';
  const lines = exact ? undefined : Number(spacing?.line) / 240;
  return known({
    align: aligns[value(pPr, 'jc') ?? ''],
    before: points(spacing?.before, 0, 60),
    after: points(spacing?.after, 0, 60),
    lines: lines === undefined || Number.isNaN(lines) ? undefined : Math.min(2.5, Math.max(0.9, lines)),
    onNewPage: isOn(pPr, 'pageBreakBefore'),
    withNext: isOn(pPr, 'keepNext'),
    heading: outline === undefined ? undefined : headingOf(Number(outline)),
  });
}

const headingOf = (outline: number) => (outline >= 0 && outline < 6 ? Math.floor(outline) + 1 : 0);

function readIndent(pPr: XmlElement | undefined): Setting['indent'] {
  const ind = at(pPr, 'ind')?.attributes;
  const hanging = points(ind?.hanging, 0, 200);
  return known({
    left: points(ind?.left ?? ind?.start, 0, 240),
    right: points(ind?.right ?? ind?.end, 0, 240),
    first: hanging === undefined ? points(ind?.firstLine, 0, 200) : -hanging,
  });
}

function readList(pPr: XmlElement | undefined): Setting['list'] {
  const level = Number(value(pPr, 'numPr', 'ilvl'));
  return known({
    id: value(pPr, 'numPr', 'numId'),
    level: Number.isNaN(level) ? undefined : Math.min(8, Math.max(0, Math.floor(level))),
  });
}

function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = at(properties, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '1');
}

/** Without the keys that say nothing, so that they hide nothing. */
function known<T extends object>(setting: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const said = Object.entries(setting).filter(([, is]) => is !== undefined);
  return Object.fromEntries(said) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
