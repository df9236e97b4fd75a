import type { Language } from '../../../flows/facts.ts';
import type { Part, Rich, Span } from '../../card.ts';
import type { Field, Form } from '../../form.ts';
import { wordsIn } from '../../words/words.ts';
import { cut } from '../cut.ts';
import { limits } from './limits.ts';

/** How much of a card there is room for. */
export interface Room {
  /** In characters, of each text. */
  text: number;
  /** Of each list, its facts or its files; the rest is counted. */
  lines: number;
  /** Of each field. */
  choices: number;
}

/** From enough for any card that is written well to hardly any: long texts give way first, then long lists. */
export const rooms: readonly Room[] = [
  { text: 4_000, lines: 200, choices: limits.choices },
  { text: 1_500, lines: 200, choices: limits.choices },
  { text: 600, lines: 200, choices: limits.choices },
  { text: 600, lines: 40, choices: 50 },
  { text: 300, lines: 20, choices: 25 },
  { text: 150, lines: 10, choices: 15 },
  { text: 60, lines: 5, choices: 15 },
];

/** Parts with what they say cut to the room. Nothing that can be done is left out. */
export const shortened = (parts: readonly Part[], room: Room, language: Language): Part[] =>
  parts.flatMap((part) => partsOf(part, room, language));

export const shortenedForm = (form: Form, room: Room, language: Language): Form => ({
  ...form,
  parts: form.parts.flatMap((part): (Part | Field)[] =>
    part.part === 'field' ? [hinted(part, room)] : partsOf(part, room, language),
  ),
});

const hinted = (field: Field, { text }: Room): Field =>
  field.hint ? { ...field, hint: cut(field.hint, text) } : field;

function partsOf(part: Part, { text, lines }: Room, language: Language): Part[] {
  const line = Math.min(text, limits.title);
  const counted = (rest: number): Part[] =>
    rest > 0 ? [{ part: 'text', text: wordsIn(language).terms.andMore(rest), tone: 'quiet' }] : [];
  switch (part.part) {
    case 'title':
      return [{ ...part, text: cut(part.text, line), ...(part.aside ? { aside: cutRich(part.aside, line) } : {}) }];
    case 'text':
      return [{ ...part, text: cutRich(part.text, text) }];
    case 'quote':
      return [{ ...part, text: cut(part.text, text) }];
    case 'progress':
      return [{ ...part, label: cut(part.label, line) }];
    case 'facts': {
      const facts = part.facts.slice(0, lines).map(({ label, value }) => ({
        label: cut(label, line),
        value: cutRich(value, text),
      }));
      return [{ ...part, facts }, ...counted(part.facts.length - facts.length)];
    }
    case 'list': {
      const items = part.items
        .filter(({ action }, place) => place < lines || action !== undefined)
        .map((item) => ({
          ...item,
          text: cutRich(item.text, text),
          ...(item.aside ? { aside: cut(item.aside, line) } : {}),
        }));
      return [{ ...part, items }, ...counted(part.items.length - items.length)];
    }
    case 'files': {
      const files = part.files.slice(0, lines).map((file) => ({ ...file, name: cut(file.name, line) }));
      return [{ ...part, files }, ...counted(part.files.length - files.length)];
    }
    case 'divider':
    case 'actions':
      return [part];
  }
}

function cutRich(text: Rich, max: number): Rich {
  if (typeof text === 'string') return cut(text, max);
  const kept: Span[] = [];
  let left = max;
  for (const span of text) {
    if (left <= 0) break;
    const said = 'person' in span ? span.name : span.text;
    kept.push('person' in span ? { ...span, name: cut(said, left) } : { ...span, text: cut(said, left) });
    left -= said.length;
  }
  const missing = kept.length < text.length && left === 0;
  return missing ? [...kept, { text: '…' }] : kept;
}
