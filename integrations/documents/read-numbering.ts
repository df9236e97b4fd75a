import type { Look } from './document-model.ts';
import { numberText } from './number-text.ts';
import { readSetting, type Setting } from './read-look.ts';
import { at, elements, value, type XmlElement } from './xml.ts';

interface Level {
  format: string;
  /** `%1.%2.` with a place for each level's counter. */
  text: string;
  start: number;
  setting: Setting;
}

interface List {
  /** Lists made from the same definition count on together. */
  counters: Map<number, number>;
  levels: ReadonlyMap<number, Level>;
  /** Levels that this list starts anew when it is first used. */
  restarts: Map<number, number>;
}

export interface Numbered {
  text: string;
  words: string;
  look: Partial<Look>;
  indent: Setting['indent'];
}

export interface Numbering {
  /** Counts the next item of a list and says how it is marked; null when there is no such list. */
  next(list: string | undefined, level: number): Numbered | null;
}

/** Reads `word/numbering.xml` (ECMA-376, part 1, 17.9) and counts as Word does: a deeper level begins anew under the next item above it. */
export function readNumbering(root: XmlElement | null): Numbering {
  const definitions = new Map(
    elements(root, 'abstractNum').map((definition) => [
      definition.attributes.abstractNumId ?? '',
      { levels: levelsOf(elements(definition, 'lvl')), counters: new Map<number, number>() },
    ]),
  );
  const lists = new Map<string, List>();
  for (const num of elements(root, 'num')) {
    const definition = definitions.get(value(num, 'abstractNumId') ?? '');
    if (!definition) continue;
    const overrides = elements(num, 'lvlOverride');
    const own = levelsOf(overrides.flatMap((override) => elements(override, 'lvl')));
    const restarts = overrides.flatMap((override): [number, number][] => {
      const start = Number(value(override, 'startOverride') ?? Number.NaN);
      return Number.isFinite(start) ? [[Number(override.attributes.ilvl), start]] : [];
    });
    const levels = new Map([...definition.levels, ...own]);
    lists.set(num.attributes.numId ?? '', { counters: definition.counters, levels, restarts: new Map(restarts) });
  }
  return {
    next: (id, level) => {
      const list = id === undefined ? undefined : lists.get(id);
      return list ? counted(list, level) : null;
    },
  };
}

function counted({ counters, levels, restarts }: List, at: number): Numbered | null {
  const level = levels.get(at);
  if (!level) return null;
  const restart = restarts.get(at);
  restarts.delete(at);
  const before = restart === undefined ? counters.get(at) : restart - 1;
  counters.set(at, before === undefined ? level.start : before + 1);
  for (const deeper of counters.keys()) if (deeper > at) counters.delete(deeper);
  const words = level.format === 'bullet' ? '' : level.text.replace(/%[1-9]/g, '');
  const { look } = level.setting;
  const indent = level.setting.indent;
  if (level.format === 'bullet') return { text: bullet(level.text), words: '', look: plain(look), indent };
  const text = level.text.replace(/%([1-9])/g, (_, place) => {
    const index = Number(place) - 1;
    const named = levels.get(index);
    return named ? numberText(counters.get(index) ?? named.start, named.format) : '';
  });
  return { text, words: /\p{L}{2}/u.test(words) ? words : '', look, indent };
}

/** Word's bullets are letters of its Symbol and Wingdings fonts, in the private area of Unicode. */
function bullet(text: string): string {
  const known = text.trim();
  if (['–', '—', '-', '•', '*', '·', '▪', '■'].includes(known)) return known === '·' || known === '*' ? '•' : known;
  return known === 'o' ? '–' : '•';
}

/** A bullet's size and slant belong to the font it is no longer drawn in. */
const plain = ({ color }: Partial<Look>): Partial<Look> => (color === undefined ? {} : { color });

function levelsOf(levels: readonly XmlElement[]): Map<number, Level> {
  return new Map(
    levels.map((level) => {
      const start = Number(value(level, 'start') ?? 1);
      return [
        Number(level.attributes.ilvl),
        {
          format: value(level, 'numFmt') ?? 'decimal',
          text: (value(level, 'lvlText') ?? '').slice(0, 200),
          start: Number.isFinite(start) ? start : 1,
          setting: readSetting(at(level, 'pPr'), at(level, 'rPr')),
        },
      ];
    }),
  );
}
