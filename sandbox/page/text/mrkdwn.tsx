import { Fragment, useMemo } from 'react';
import { numbered } from '../common/numbered.ts';
import { Inlines } from './inlines.tsx';
import type { TextBlock } from './mrkdwn-tree.ts';
import { parseMrkdwn } from './parse-mrkdwn.ts';

/** A text in Slack's mrkdwn. */
export function Mrkdwn({ text }: { text: string }) {
  const blocks = useMemo(() => parseMrkdwn(text), [text]);
  return numbered(blocks).map(([key, block]) => <Fragment key={key}>{draw(block)}</Fragment>);
}

function draw(block: TextBlock) {
  switch (block.type) {
    case 'paragraph':
      return (
        <div className="text">
          <Inlines pieces={block.children} />
        </div>
      );
    case 'quote':
      return (
        <blockquote className="text">
          <Inlines pieces={block.children} />
        </blockquote>
      );
    case 'preformatted':
      return <pre>{block.text}</pre>;
  }
}
