import { unescapeText } from './entities.ts';
import type { Inline } from './mrkdwn-tree.ts';
import { isSafeUrl } from './safe-url.ts';

/**
 * What stands between `<` and `>` in mrkdwn: a mention, a date or a link.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function parseAngle(inside: string): Inline {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : unescapeText(inside.slice(bar + 1));
  const name = target.slice(1);
  if (target.startsWith('@')) return { type: 'user', id: name };
  if (target.startsWith('#')) return { type: 'channel', id: name, label };
  if (target.startsWith('!date^')) return parseDate(target, label);
  if (target.startsWith('!')) return { type: 'group', label: label || `@${name.split('^')[0] ?? name}` };
  const url = unescapeText(target);
  if (!isSafeUrl(url)) return { type: 'text', text: label || url };
  return { type: 'link', url, label: [{ type: 'text', text: label || url.replace(/^mailto:/, '') }] };
}

function parseDate(target: string, fallback: string): Inline {
  const [, seconds = '', format = '', url = ''] = target.split('^');
  if (!/^\d+$/.test(seconds)) return { type: 'text', text: fallback };
  return {
    type: 'date',
    seconds: Number(seconds),
    format: unescapeText(format),
    url: isSafeUrl(url) ? unescapeText(url) : '',
    fallback,
  };
}
