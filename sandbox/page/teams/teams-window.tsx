import { usePage } from '../state/page-context.ts';
import { ChannelPosts } from './channel-posts.tsx';
import { ChatView } from './chat-view.tsx';
import { TeamsList } from './teams-list.tsx';
import { useTeams } from './use-teams.ts';

/** Microsoft Teams as the acting person sees it. */
export function TeamsWindow() {
  const { world } = usePage();
  const shown = useTeams();
  if (!shown) return <div className="teams" aria-busy="true" />;
  const { teams, open, messages } = shown;
  return (
    <div className="teams">
      <TeamsList teams={teams} open={open} />
      <main className="teams-main">
        {open ? (
          <>
            <header className="teams-title">
              <h1>{open.name}</h1>
              {open.kind === 'channel' && <span>{teams.team}</span>}
            </header>
            {open.kind === 'channel' ? (
              <ChannelPosts key={open.id} channel={open} messages={messages} />
            ) : (
              <ChatView key={open.id} chat={open} messages={messages} />
            )}
          </>
        ) : (
          <p className="empty">{world.me.name} is not in Teams.</p>
        )}
      </main>
    </div>
  );
}
