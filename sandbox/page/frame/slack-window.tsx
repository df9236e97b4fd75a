import { useMemo, useState } from 'react';
import { usePage } from '../state/page-context.ts';
import { ModalStack } from '../views/modal-stack.tsx';
import { ChannelView } from './channel-view.tsx';
import { type Drawer, DrawerContext } from './drawer.ts';
import { Rail } from './rail.tsx';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';

/** The workspace as Slack would show it to the acting person. */
export function SlackWindow() {
  const { world, place, channel } = usePage();
  const [open, setOpen] = useState(false);
  const drawer = useMemo<Drawer>(() => ({ open, setOpen }), [open]);
  const covered = world.views.length > 0;
  const thread = channel && place.tab !== 'home' ? place.thread : undefined;
  return (
    <DrawerContext value={drawer}>
      <div className="slack">
        <div className={open ? 'slack-window drawer-open' : 'slack-window'} inert={covered}>
          <Rail />
          <Sidebar />
          <main className={thread ? 'slack-main with-thread' : 'slack-main'}>
            {channel ? (
              <ChannelView key={`${world.me.id}/${channel.id}`} channel={channel} />
            ) : (
              <p className="empty">{world.me.name} is in no channel yet.</p>
            )}
            {channel && thread && (
              <ThreadPane key={`${world.me.id}/${channel.id}/${thread}`} channel={channel} ts={thread} />
            )}
          </main>
        </div>
        <ModalStack key={world.me.id} />
      </div>
    </DrawerContext>
  );
}
