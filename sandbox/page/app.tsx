import { useEffect } from 'react';
import { ConfirmProvider } from './common/confirm-provider.tsx';
import { Notices } from './common/notices.tsx';
import { SlackWindow } from './frame/slack-window.tsx';
import { CrmPane } from './sandbox-bar/crm-pane.tsx';
import { MailPane } from './sandbox-bar/mail-pane.tsx';
import { RoutingPane } from './sandbox-bar/routing-pane.tsx';
import { SandboxBar } from './sandbox-bar/sandbox-bar.tsx';
import { PageContext } from './state/page-context.ts';
import { usePageState } from './state/use-page.ts';
import { TeamsWindow } from './teams/teams-window.tsx';

/** The whole page. */
export function App() {
  const { page, reconnecting } = usePageState();
  const unread = page?.world.channels.reduce((sum, channel) => sum + channel.mentions, 0) ?? 0;
  const place = page?.channel?.name ?? 'Sandbox';

  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${place} – Countersign sandbox`;
  }, [unread, place]);

  if (!page) return <p className="starting">{reconnecting ? 'The sandbox is starting…' : 'Loading…'}</p>;
  return (
    <PageContext value={page}>
      <ConfirmProvider>
        <SandboxBar />
        {page.place.pane === 'crm' && <CrmPane />}
        {page.place.pane === 'routing' && <RoutingPane />}
        {page.place.pane === 'mail' && <MailPane />}
        <div className={page.place.pane ? 'under' : 'over'} hidden={page.place.pane !== undefined}>
          {page.world.teams && page.place.in === 'teams' ? <TeamsWindow key={page.world.me.id} /> : <SlackWindow />}
        </div>
        <Notices />
      </ConfirmProvider>
    </PageContext>
  );
}
