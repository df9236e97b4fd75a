import { useState } from 'react';
import type { PageTeamsMessage } from '../../page-api.ts';
import { MessageContent } from './message-content.tsx';
import { MessageHead } from './message-head.tsx';
import { TeamsAvatar } from './teams-avatar.tsx';
import { TeamsComposer } from './teams-composer.tsx';

/** So many of the newest replies stand below a post until all are asked for. */
const SHOWN = 4;

interface Props {
  post: PageTeamsMessage;
  replies: PageTeamsMessage[];
  /** A link has led here. */
  current: boolean;
}

/** A post of a channel with its thread below. */
export function ChannelPost({ post, replies, current }: Props) {
  const [all, setAll] = useState(false);
  const [answering, setAnswering] = useState(false);
  const hidden = all ? 0 : Math.max(0, replies.length - SHOWN);
  return (
    <section className="teams-post" aria-label={`Post by ${post.from.name}`} aria-current={current || undefined}>
      <PostMessage message={post} size={36} />
      <div className="teams-replies">
        {hidden > 0 && (
          <button type="button" className="teams-more" onClick={() => setAll(true)}>
            {hidden === 1 ? '1 earlier reply' : `${hidden} earlier replies`}
          </button>
        )}
        {replies.slice(hidden).map((reply) => (
          <PostMessage key={reply.id} message={reply} size={28} />
        ))}
        {answering ? (
          <TeamsComposer
            conversation={post.conversation}
            root={post.id}
            label="Reply"
            mention
            autoFocus
            done={() => setAnswering(false)}
          />
        ) : (
          <button type="button" className="teams-reply" onClick={() => setAnswering(true)}>
            Reply
          </button>
        )}
      </div>
    </section>
  );
}

function PostMessage({ message, size }: { message: PageTeamsMessage; size: number }) {
  return (
    <article className="teams-message">
      <TeamsAvatar from={message.from} size={size} />
      <div>
        <MessageHead message={{ ...message, from: { ...message.from, me: false } }} />
        <MessageContent message={message} />
      </div>
    </article>
  );
}
