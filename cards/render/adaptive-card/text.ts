import type { Rich, Span } from '../../card.ts';
import { asTyped, isUnmarked, unformatted, unlisted } from './as-typed.ts';
import type { LinkAction, Look, RichTextBlock, TextBlock, TextRun } from './card-json.ts';
import type { Mentions } from './mentions.ts';

/** An address that may be opened, as a link's action; null for any other than http(s). */
export const linkOf = (link: string): LinkAction | null =>
  /^https?:\/\/\S+$/i.test(link) ? { type: 'Action.OpenUrl', url: link } : null;

/** What is said, line by line; no block where nothing is. The first line keeps the distance to what stands before. */
export function linesOf(text: Rich, look: Look, mentions: Mentions): (TextBlock | RichTextBlock)[] {
  return spansByLine(text)
    .filter((spans) => spans.some((span) => shownOf(span).trim() !== ''))
    .map((spans, place) => ({ ...lineOf(spans, look, mentions), ...(place > 0 ? { spacing: 'None' as const } : {}) }));
}

/** The text when it has no looks of its own, is one line, and would be the same as Markdown; else null. */
export function bareText(text: Rich): string | null {
  const spans = typeof text === 'string' ? [{ text }] : text;
  const shown = shownText(text);
  return spans.every(isBare) && !shown.includes('\n') && isUnmarked(shown) ? shown : null;
}

function isBare(span: Span): boolean {
  if ('person' in span) return !span.mention;
  if ('link' in span) return false;
  if ('thread' in span) return true;
  return !(span.bold || span.italic || span.struck || span.code);
}

const shownOf = (span: Span): string => ('person' in span ? span.name : span.text);

/** What is read of it. */
export const shownText = (text: Rich): string => (typeof text === 'string' ? text : text.map(shownOf).join(''));

function spansByLine(text: Rich): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of typeof text === 'string' ? [{ text }] : text) {
    const [first = '', ...rest] = shownOf(span).split(/\r\n|[\r\n\u2028\u2029]/);
    lines.at(-1)?.push(saying(span, first));
    for (const line of rest) lines.push([saying(span, line)]);
  }
  return lines;
}

const saying = (span: Span, text: string): Span => ('person' in span ? { ...span, name: text } : { ...span, text });

/**
 * A mention works in a TextBlock alone, whose text is Markdown. What people typed stands in a RichTextBlock, which has no markup at all,
 * unless there is nothing in it that could become some.
 */
function lineOf(spans: readonly Span[], look: Look, mentions: Mentions): TextBlock | RichTextBlock {
  const tags = spans.map((span) => ('person' in span && span.mention ? mentions.tag(span.person) : null));
  if (tags.some((tag) => tag !== null)) {
    const text = spans.map((span, place) => tags[place] ?? markdownOf(span)).join('');
    return { type: 'TextBlock', text: unlisted(text), wrap: true, ...look };
  }
  const bare = bareText(spans);
  if (bare !== null) return { type: 'TextBlock', text: bare, wrap: true, ...look };
  return { type: 'RichTextBlock', inlines: spans.flatMap((span) => runsOf(span, look)) };
}

function markdownOf(span: Span): string {
  const shown = shownOf(span);
  const text = unformatted(shown);
  if ('link' in span) {
    const address = span.link.replace(/[()<>\\*_~`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    // A bracket in it would end the link.
    const label = unformatted(shown.trim().replaceAll('[', '(').replaceAll(']', ')'));
    return linkOf(span.link) && label !== '' ? `[${label}](${address})` : text;
  }
  // Formatting needs a letter on its inner sides, or its stars would be shown.
  const formats = 'bold' in span && span.bold && /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(shown);
  return formats ? `**${text}**` : text;
}

function runsOf(span: Span, look: Look): TextRun[] {
  const text = asTyped(shownOf(span));
  if (text === '') return [];
  const run: TextRun = { type: 'TextRun', text, ...look };
  if ('person' in span || 'thread' in span) return [run];
  if ('link' in span) {
    const selectAction = linkOf(span.link);
    return [selectAction ? { ...run, color: 'Accent', underline: true, selectAction } : run];
  }
  return [
    {
      ...run,
      ...(span.bold ? { weight: 'Bolder' } : {}),
      ...(span.italic ? { italic: true } : {}),
      ...(span.struck ? { strikethrough: true } : {}),
      ...(span.code ? { fontType: 'Monospace' } : {}),
    },
  ];
}
