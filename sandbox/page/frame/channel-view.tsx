import { useEffect, useState } from 'react';
import type { PageChannel } from '../../page-api.ts';
import { Composer } from '../composer/composer.tsx';
import { DropZone } from '../composer/drop-zone.tsx';
import { useStaged } from '../composer/use-staged.ts';
import { MessageList } from '../messages/message-list.tsx';
import { isWithApp } from '../state/landing.ts';
import { usePage } from '../state/page-context.ts';
import { AppHome } from '../views/app-home.tsx';
import { ChannelHeader } from './channel-header.tsx';
import { channelName } from './channel-name.ts';
import { ChannelStart } from './channel-start.tsx';

const NOTHING: never[] = [];

/** A conversation: its header, its messages, and where the next one is written. */
export function ChannelView({ channel }: { channel: PageChannel }) {
  const { world, place, api } = usePage();
  const files = useStaged();
  const [unreadAtFirst] = useState(channel.unread);
  const withApp = isWithApp(channel, world);
  const home = withApp && place.tab === 'home';
  const unread = home ? 0 : channel.unread;

  useEffect(() => {
    if (unread === 0) return;
    const read = () => void (document.visibilityState === 'visible' && api.post('read', { channel: channel.id }));
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [api, channel.id, unread]);

  const name = channelName(channel);
  return (
    <DropZone className="channel" to={name} drop={files.add}>
      <ChannelHeader channel={channel} withApp={withApp} home={home} />
      {home ? (
        <AppHome />
      ) : (
        <>
          <MessageList
            label={`Messages in ${name}`}
            messages={world.lists[channel.id] ?? NOTHING}
            unread={unreadAtFirst}
            inThread={false}
            start={<ChannelStart channel={channel} />}
          />
          <Composer channel={channel.id} label={`Message ${name}`} files={files} autoFocus />
        </>
      )}
    </DropZone>
  );
}
