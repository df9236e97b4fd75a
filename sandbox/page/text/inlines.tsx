import { Fragment } from 'react';
import { numbered } from '../common/numbered.ts';
import { ChannelMention } from './channel-mention.tsx';
import { DateMention } from './date-mention.tsx';
import type { Inline } from './mrkdwn-tree.ts';
import { TextLink } from './text-link.tsx';
import { UserMention } from './user-mention.tsx';

/** The pieces of a line, one after another. */
export function Inlines({ pieces }: { pieces: Inline[] }) {
  return numbered(pieces).map(([key, piece]) => <Fragment key={key}>{draw(piece)}</Fragment>);
}

function draw(piece: Inline) {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'bold':
      return (
        <b>
          <Inlines pieces={piece.children} />
        </b>
      );
    case 'italic':
      return (
        <i>
          <Inlines pieces={piece.children} />
        </i>
      );
    case 'strike':
      return (
        <s>
          <Inlines pieces={piece.children} />
        </s>
      );
    case 'code':
      return <code>{piece.text}</code>;
    case 'link':
      return (
        <TextLink url={piece.url}>
          <Inlines pieces={piece.label} />
        </TextLink>
      );
    case 'user':
      return <UserMention id={piece.id} />;
    case 'channel':
      return <ChannelMention id={piece.id} label={piece.label} />;
    case 'group':
      return <span className="mention mention-of-me">{piece.label}</span>;
    case 'date':
      return <DateMention {...piece} />;
    case 'emoji':
      return (
        <span className="emoji" role="img" aria-label={piece.name.replaceAll('_', ' ')} title={`:${piece.name}:`}>
          {piece.sign}
        </span>
      );
  }
}
