import { memo } from 'react';
import type { PageMessage } from '../../page-api.ts';
import { Avatar } from '../common/avatar.tsx';
import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';
import { MessageActions } from './message-actions.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageTime } from './message-time.tsx';
import { ReplyBar } from './reply-bar.tsx';

interface Props {
  message: PageMessage;
  joined: boolean;
  inThread: boolean;
}

/** One message with its author, or under the author of the one before. */
export const MessageRow = memo(function MessageRow({ message, joined, inThread }: Props) {
  const { world } = usePage();
  const author = world.users.find((user) => user.id === message.user);
  const look = ['message', joined && 'joined', message.ephemeral && 'ephemeral', message.notice && 'notice'];
  return (
    <article className={look.filter(Boolean).join(' ')} aria-label={`${author?.name ?? message.user}`}>
      <div className="message-side">
        {joined ? <MessageTime ts={message.ts} /> : <Avatar user={author} size={36} />}
      </div>
      <div className="message-main">
        {message.ephemeral && (
          <p className="only-you">
            <Icon name="eye" size={14} /> Only visible to you
          </p>
        )}
        {!joined && (
          <p className="message-head">
            <b>{author?.name ?? message.user}</b>
            {author?.bot && <span className="app-badge">APP</span>}
            <MessageTime ts={message.ts} />
          </p>
        )}
        <MessageBody message={message} byApp={author?.bot ?? true} />
        {message.replies && !inThread && <ReplyBar message={message} replies={message.replies} />}
      </div>
      {!message.ephemeral && !message.notice && !inThread && <MessageActions message={message} />}
    </article>
  );
});
