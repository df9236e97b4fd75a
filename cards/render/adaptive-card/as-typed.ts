import { cut } from '../cut.ts';

/** Shown by nobody, and between two signs they are no markup any more. */
const joiner = '\u2060';
/** A very thin space: beside a space a star or a tilde begins no formatting, and a joiner is none. */
const hair = '\u200A';

/** People's text where there is no markup but the card's own functions and mentions: `{{DATE(…)}}`, `${…}`, `<at>`. */
export const asTyped = (text: string): string =>
  text.replace(/\{(?=\{)|\$(?=\{)|<(?=\/?at\b)/gi, (sign) => `${sign}${joiner}`);

/**
 * People's text within a line of Markdown, so that it shows as it was typed. Nothing is escaped by a backslash, as some clients would show it:
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export const unformatted = (text: string): string =>
  text
    .replace(/[<\\\]]|[{$](?=\{|$)|&(?=#?\w|$)/g, (sign) => `${sign}${joiner}`)
    .replace(/_/g, `${joiner}_${joiner}`)
    .replace(/[*~]/g, (sign) => `${hair}${sign}${hair}`)
    .replace(/`/g, 'ˋ');

/** A line of Markdown that begins no list and no heading. */
export const unlisted = (line: string): string => line.replace(/^(?=\s|[-+#>=|]|\d+[.)](?:\s|$))/, joiner);

/** A whole line of people's text as Markdown. */
export const unmarked = (line: string): string => unlisted(unformatted(line));

/** Whether a text is the same as Markdown and as it was typed. */
export const isUnmarked = (line: string): boolean => unmarked(line) === line;

/** A text on one line, for labels and buttons; never empty. */
export const words = (text: string, max: number): string => asTyped(cut(text.replace(/\s+/g, ' ').trim(), max)) || '–';

/** A text on one line where clients differ in whether it is Markdown: choices, hints of errors. */
export const unmarkedWords = (text: string, max: number): string =>
  unmarked(cut(text.replace(/\s+/g, ' ').trim(), max)) || '–';
