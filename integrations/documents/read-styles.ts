import { over, readSetting, type Setting } from './read-look.ts';
import { at, elements, value, type XmlElement } from './xml.ts';

export interface Styles {
  /** The setting of a paragraph's or run's style, all that it is based on included. */
  of(id: string | undefined): Setting;
  /** The document's own defaults with the default paragraph style over them. */
  usual: Setting;
  /** Whether a table's style draws lines. */
  drawsLines(id: string | undefined): boolean;
}

/** A style based on a style based on a style: more is a circle. */
const longestChain = 12;
const empty: Setting = { look: {}, paragraph: {}, indent: {}, list: {} };

/** Reads `word/styles.xml` (ECMA-376, part 1, 17.7). */
export function readStyles(root: XmlElement | null): Styles {
  const all = new Map(elements(root, 'style').map((style) => [style.attributes.styleId ?? '', style]));
  const known = new Map<string, Setting>();
  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    for (
      let next = all.get(id ?? '');
      next && found.length < longestChain;
      next = all.get(value(next, 'basedOn') ?? '')
    )
      found.push(next);
    return found;
  };
  const settingOf = (id: string | undefined): Setting => {
    const before = known.get(id ?? '');
    if (before) return before;
    const setting = chain(id).reduceRight((below, style) => over(below, ownSetting(style)), empty);
    known.set(id ?? '', setting);
    return setting;
  };
  const defaults = readSetting(
    at(root, 'docDefaults', 'pPrDefault', 'pPr'),
    at(root, 'docDefaults', 'rPrDefault', 'rPr'),
  );
  const normal = [...all.values()].find(
    ({ attributes }) => attributes.type === 'paragraph' && ['1', 'true'].includes(attributes.default ?? ''),
  );
  return {
    of: settingOf,
    usual: over(defaults, settingOf(normal?.attributes.styleId)),
    drawsLines: (id) => chain(id).some((style) => hasLines(at(style, 'tblPr', 'tblBorders'))),
  };
}

/** Whether any of these borders is drawn. */
export function hasLines(borders: XmlElement | undefined): boolean {
  return elements(borders).some(({ attributes }) => !['none', 'nil', undefined].includes(attributes.val));
}

/** Word knows a heading by its style's name where the outline is left out. */
function ownSetting(style: XmlElement): Setting {
  const setting = readSetting(at(style, 'pPr'), at(style, 'rPr'));
  const [, level] = /^heading ([1-6])$/i.exec(value(style, 'name') ?? '') ?? [];
  const heading = level === undefined ? {} : { heading: Number(level) };
  return { ...setting, paragraph: { ...heading, ...setting.paragraph } };
}
