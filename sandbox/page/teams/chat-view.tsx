import type { PageTeamsConversation, PageTeamsMessage } from '../../page-api.ts';
import { useStickyScroll } from '../messages/use-sticky-scroll.ts';
import { usePage } from '../state/page-context.ts';
import { MessageContent } from './message-content.tsx';
import { MessageHead } from './message-head.tsx';
import { TeamsAvatar } from './teams-avatar.tsx';
import { TeamsComposer } from './teams-composer.tsx';

/** A chat: one's own words at the right, those of others at the left. */
export function ChatView({ chat, messages }: { chat: PageTeamsConversation; messages: PageTeamsMessage[] }) {
  const { api } = usePage();
  const newest = messages.at(-1);
  const { box } = useStickyScroll(newest?.id ?? '', newest?.from.me ?? false);
  return (
    <>
      <div ref={box} className="teams-list chat" role="log" aria-label={`Chat with ${chat.name}`}>
        {messages.map((message) => (
          <article key={message.id} className={message.from.me ? 'chat-message mine' : 'chat-message'}>
            {!message.from.me && <TeamsAvatar from={message.from} />}
            <div className="chat-bubble">
              <MessageHead message={message} />
              <MessageContent message={message} />
            </div>
          </article>
        ))}
      </div>
      {chat.botIn ? (
        <TeamsComposer conversation={chat.id} label="Type a message" mention={chat.kind !== 'personal'} autoFocus />
      ) : (
        <div className="teams-install">
          <p>{chat.name} is not installed for you yet.</p>
          <button type="button" onClick={() => void api.post('teams/install')}>
            Add
          </button>
        </div>
      )}
    </>
  );
}
