import type { Reader, Seen } from './notes.ts';

interface Line {
  readers: string[];
  text: string;
}

/** Beside the words; a longer one stands over them. */
const width = 18;

/** What was first read after a step, like the script of a play: who reads on the left, the words on the right. */
export const script = (seen: readonly Seen[]): string[] =>
  written(seen.map(({ by, first }) => ({ readers: [nameOf(by)], text: first })));

/** The words of a message without its buttons and menus. */
const bare = (text: string) =>
  text
    .replace(/\s*\[ [^\]]+ \]/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');

/** How the messages read in the end that were drawn again with other words. */
export function inTheEnd(seen: readonly Seen[]): string[] {
  const changed = seen.filter(({ first, last }) => first !== last && bare(first) !== last);
  if (changed.length === 0) return [];
  return [
    '**In the end** these read:',
    '',
    ...written(changed.map(({ by, last }) => ({ readers: [nameOf(by)], text: last }))),
  ];
}

function written(lines: readonly Line[]): string[] {
  if (lines.length === 0) return [];
  return ['```text', ...together(lines).flatMap(shown), '```', ''];
}

/** The same words to several people are written once. */
function together(lines: readonly Line[]): Line[] {
  const byText = new Map<string, Line>();
  for (const { readers, text } of lines) {
    const before = byText.get(text)?.readers ?? [];
    byText.set(text, { text, readers: [...before, ...readers.filter((reader) => !before.includes(reader))] });
  }
  return [...byText.values()];
}

function shown({ readers, text }: Line): string[] {
  const label = readers.join(', ');
  const words = text.split('\n');
  const indented = (line: string) => `${' '.repeat(width)}${line}`;
  if (label.length > width - 2) return [label, ...words.map(indented)];
  return words.map((line, at) => (at === 0 ? `${label.padEnd(width)}${line}` : indented(line)));
}

function nameOf(by: Reader): string {
  switch (by.where) {
    case 'thread':
      return 'The thread';
    case 'message':
      return by.person;
    case 'only for them':
      return `${by.person}, unseen by others`;
    case 'form':
      return `${by.person}, in a form`;
    case 'mail':
      return `${by.person}, by mail`;
  }
}
