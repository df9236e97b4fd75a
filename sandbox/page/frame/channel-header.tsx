import type { PageChannel } from '../../page-api.ts';
import { AppTabs } from './app-tabs.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { MembersButton } from './members-button.tsx';
import { SidebarButton } from './sidebar-button.tsx';

interface Props {
  channel: PageChannel;
  withApp: boolean;
  /** The app's Home tab is shown. */
  home: boolean;
}

export function ChannelHeader({ channel, withApp, home }: Props) {
  return (
    <header className="channel-header">
      <div className="channel-title">
        <SidebarButton />
        <h1>
          <ChannelIcon channel={channel} size={channel.kind === 'dm' ? 24 : 18} />
          <span>{channel.name}</span>
        </h1>
        {withApp && <span className="app-badge">APP</span>}
        <p className="topic" title={channel.topic}>
          {channel.topic}
        </p>
        {channel.kind !== 'dm' && <MembersButton channel={channel} />}
      </div>
      {withApp && <AppTabs channel={channel.id} home={home} />}
    </header>
  );
}
