import { unescapeText } from './entities.ts';
import type { TextBlock } from './mrkdwn-tree.ts';
import { parseInline } from './parse-inline.ts';

const QUOTED = /^(?:>|&gt;) ?/;

/** Slack's mrkdwn as a tree: code blocks first, then quotes, then what is left as paragraphs. */
export function parseMrkdwn(source: string): TextBlock[] {
  return source
    .split(/(```[\s\S]+?```)/)
    .flatMap((part, index) => (index % 2 === 1 ? [preformatted(part)] : paragraphsAndQuotes(part, index > 0)));
}

function preformatted(part: string): TextBlock {
  return { type: 'preformatted', text: unescapeText(part.slice(3, -3).replace(/^\n|\n$/g, '')) };
}

function paragraphsAndQuotes(part: string, afterCode: boolean): TextBlock[] {
  const text = afterCode ? part.replace(/^\n/, '') : part;
  const runs: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = QUOTED.test(line);
    const run = runs.at(-1);
    if (run?.quoted === quoted) run.lines.push(line.replace(QUOTED, ''));
    else runs.push({ quoted, lines: [line.replace(QUOTED, '')] });
  }
  return runs.flatMap((run) => {
    const children = parseInline(run.lines.join('\n'));
    return children.length === 0 ? [] : [{ type: run.quoted ? 'quote' : 'paragraph', children } as const];
  });
}
