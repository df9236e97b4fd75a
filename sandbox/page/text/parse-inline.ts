import { emojiNamed } from './emoji.ts';
import { unescapeText } from './entities.ts';
import type { Inline } from './mrkdwn-tree.ts';
import { parseAngle } from './parse-angle.ts';

type Found = { piece: Inline; length: number } | undefined;

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const WORD = /[\p{L}\p{N}]/u;

/** The pieces of a text without quotes and code blocks; its line breaks stay in the texts. */
export function parseInline(source: string): Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain) pieces.push({ type: 'text', text: unescapeText(plain) });
    plain = '';
  };
  while (at < source.length) {
    const found = find(source, at);
    if (found) {
      flush();
      pieces.push(found.piece);
      at += found.length;
    } else {
      plain += source[at];
      at += 1;
    }
  }
  flush();
  return pieces;
}

function find(source: string, at: number): Found {
  const mark = source.charAt(at);
  if (mark === '`') return code(source, at);
  if (mark === '<') return angle(source, at);
  if (mark === ':') return emoji(source, at);
  if (mark === 'h') return bareLink(source, at);
  if (mark === '*' || mark === '_' || mark === '~') return styled(source, at, mark);
  return undefined;
}

function code(source: string, at: number): Found {
  const match = /^`([^`\n]+)`/.exec(source.slice(at));
  return match?.[1] ? { piece: { type: 'code', text: unescapeText(match[1]) }, length: match[0].length } : undefined;
}

function angle(source: string, at: number): Found {
  const match = /^<([^<>\n]+)>/.exec(source.slice(at));
  return match?.[1] ? { piece: parseAngle(match[1]), length: match[0].length } : undefined;
}

function emoji(source: string, at: number): Found {
  const name = /^:([a-z0-9_+-]+):/.exec(source.slice(at))?.[1];
  const sign = name ? emojiNamed(name) : undefined;
  return name && sign ? { piece: { type: 'emoji', name, sign }, length: name.length + 2 } : undefined;
}

function bareLink(source: string, at: number): Found {
  if (WORD.test(source[at - 1] ?? '')) return undefined;
  const match = /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]'"*_~]/.exec(source.slice(at));
  if (!match) return undefined;
  const url = unescapeText(match[0]);
  return { piece: { type: 'link', url, label: [{ type: 'text', text: url }] }, length: match[0].length };
}

/** `*bold*` only where Slack sees it: it starts and ends at a word's edge, on one line, without spaces inside the marks. */
function styled(source: string, at: number, mark: keyof typeof STYLES): Found {
  if (WORD.test(source[at - 1] ?? '') || /\s/.test(source[at + 1] ?? ' ') || source[at + 1] === mark) return undefined;
  for (let end = at + 2; end < source.length && source[end] !== '\n'; end += 1) {
    const inner = source[end] === '`' ? code(source, end) : source[end] === '<' ? angle(source, end) : undefined;
    if (inner) end += inner.length - 1;
    else if (source[end] === mark && !/\s/.test(source[end - 1] ?? ' ') && !WORD.test(source[end + 1] ?? '')) {
      return { piece: { type: STYLES[mark], children: parseInline(source.slice(at + 1, end)) }, length: end - at + 1 };
    }
  }
  return undefined;
}
