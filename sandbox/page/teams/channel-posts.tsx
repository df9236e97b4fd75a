import { useEffect, useState } from 'react';
import type { PageTeamsConversation, PageTeamsMessage } from '../../page-api.ts';
import { useStickyScroll } from '../messages/use-sticky-scroll.ts';
import { usePage } from '../state/page-context.ts';
import { ChannelPost } from './channel-post.tsx';
import { TeamsComposer } from './teams-composer.tsx';
import { threadsOf } from './threads.ts';

/** A channel: posts with their replies, and where a new post is begun. */
export function ChannelPosts({ channel, messages }: { channel: PageTeamsConversation; messages: PageTeamsMessage[] }) {
  const [writing, setWriting] = useState(false);
  const newest = messages.at(-1);
  const { box } = useStickyScroll(newest?.id ?? '', newest?.from.me ?? false);
  const { post: wanted } = usePage().place;
  const found = messages.find(({ id }) => id === wanted)?.id;
  useEffect(() => {
    if (found) box.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'start' });
  }, [found, box]);
  return (
    <>
      <div ref={box} className="teams-list" role="log" aria-label={`Posts in ${channel.name}`}>
        {threadsOf(messages).map(({ post, replies }) => (
          <ChannelPost key={post.id} post={post} replies={replies} current={post.id === wanted} />
        ))}
      </div>
      {writing ? (
        <TeamsComposer
          conversation={channel.id}
          label="Start a post"
          mention
          autoFocus
          done={() => setWriting(false)}
        />
      ) : (
        <div className="teams-start">
          <button type="button" className="teams-primary" onClick={() => setWriting(true)}>
            Start a post
          </button>
        </div>
      )}
    </>
  );
}
