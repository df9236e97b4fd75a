import type { PageChannel } from '../../page-api.ts';
import { isWithApp } from '../state/landing.ts';
import { usePage } from '../state/page-context.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { useDrawer } from './drawer.ts';

/** One conversation: bold while something is unread, with the number of calls for the person. */
export function SidebarRow({ channel }: { channel: PageChannel }) {
  const { world, channel: shown, go } = usePage();
  const { setOpen } = useDrawer();
  const withApp = isWithApp(channel, world);
  const unread = channel.unread > 0 && channel.id !== shown?.id;
  return (
    <li>
      <button
        type="button"
        className={unread || channel.mentions > 0 ? 'sidebar-row unread' : 'sidebar-row'}
        aria-current={channel.id === shown?.id ? 'page' : undefined}
        onClick={() => {
          go({ channel: channel.id });
          setOpen(false);
        }}
      >
        <ChannelIcon channel={channel} size={channel.kind === 'dm' ? 20 : 16} />
        <span className="sidebar-name">{channel.name}</span>
        {withApp && <span className="app-badge">APP</span>}
        {channel.mentions > 0 && (
          <span className="mentions">
            {channel.mentions}
            <span className="only-heard"> mentions</span>
          </span>
        )}
      </button>
    </li>
  );
}
