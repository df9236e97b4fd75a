import type { PageChannel } from '../../page-api.ts';
import { Icon } from '../common/icon.tsx';
import { Composer } from '../composer/composer.tsx';
import { DropZone } from '../composer/drop-zone.tsx';
import { useStaged } from '../composer/use-staged.ts';
import { MessageList } from '../messages/message-list.tsx';
import { usePage } from '../state/page-context.ts';
import { threadKey } from '../state/world.ts';
import { channelName } from './channel-name.ts';

const NOTHING: never[] = [];

/** A thread at the right of its channel. */
export function ThreadPane({ channel, ts }: { channel: PageChannel; ts: string }) {
  const { world, go } = usePage();
  const files = useStaged();
  const key = threadKey(channel.id, ts);
  const messages = world.lists[key] ?? NOTHING;
  const gone = world.fresh.has(key) && messages.length === 0;
  const close = () => go({ channel: channel.id });
  return (
    <aside className="thread" aria-label="Thread">
      <DropZone className="thread-zone" to="this thread" drop={files.add}>
        <header className="thread-header">
          <h2>Thread</h2>
          <span>{channelName(channel)}</span>
          <button type="button" className="icon-button" aria-label="Close thread" onClick={close}>
            <Icon name="close" size={20} />
          </button>
        </header>
        {gone ? (
          <p className="empty">This thread is not there any more.</p>
        ) : (
          <>
            <MessageList label="Replies" messages={messages} unread={0} inThread />
            <Composer channel={channel.id} threadTs={ts} label="Reply…" files={files} />
          </>
        )}
      </DropZone>
    </aside>
  );
}
