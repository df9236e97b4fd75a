import type { Rich, Span } from '../../card.ts';

/** The Slack user to mention for a person; null shows the name alone. */
export type Mention = (person: string) => string | null;

/** Slack's three escapes (https://docs.slack.dev/messaging/formatting-message-text#escaping). */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** People's text as mrkdwn that shows as it was typed: no mention, no link, no formatting comes out of it. */
export function plain(text: string): string {
  return (
    text
      .replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
      // A word joiner on both sides: Slack sees formatting only at the edge of a word.
      .replace(/[*_~`]/g, (sign) => `\u2060${sign}\u2060`)
      .replace(/^(\s*)(?=&gt;)/gm, '$1\u2060')
      // `:smile:` stays as it was typed.
      .replace(/:(?=[\w+'-]+:)/g, ':\u2060')
  );
}

/** A line of spans as mrkdwn. */
export function rich(text: Rich, mention: Mention): string {
  return typeof text === 'string' ? plain(text) : text.map((span) => spanOf(span, mention)).join('');
}

function spanOf(span: Span, mention: Mention): string {
  if ('person' in span) {
    const user = span.mention ? mention(span.person) : null;
    return user ? `<@${user}>` : plain(span.name);
  }
  if ('link' in span) {
    const address = span.link.replace(/[<>|\s]/g, encodeURIComponent).replace(/&/g, '&amp;');
    return /^https?:\/\//.test(span.link) ? `<${address}|${plain(span.text).replace(/\|/g, '¦')}>` : plain(span.text);
  }
  if ('thread' in span) return plain(span.text);
  const marks = [span.code ? '`' : '', span.bold ? '*' : '', span.italic ? '_' : '', span.struck ? '~' : ''].join('');
  const text = plain(span.text);
  // Slack formats no text that begins or ends with a space.
  const inside = text.trim();
  if (marks === '' || inside === '') return text;
  return text.replace(inside, () => `${marks}${inside}${[...marks].reverse().join('')}`);
}
