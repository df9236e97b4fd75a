import { useEffect, useState } from 'react';
import { usePage } from '../state/page-context.ts';

/** Which of the two chats is shown, where there are two, and how much waits in the other. */
export function ChatSwitch() {
  const { world, place, go } = usePage();
  const unread = useUnreadInTeams();
  if (!world.teams) return null;
  const inTeams = place.in === 'teams';
  return (
    <fieldset className="bar-switch">
      <legend className="only-heard">Chat</legend>
      <button type="button" aria-pressed={!inTeams} onClick={() => go({})}>
        Slack
        {inTeams && <Count of={world.channels.reduce((sum, { mentions }) => sum + mentions, 0)} />}
      </button>
      <button type="button" aria-pressed={inTeams} onClick={() => go({ in: 'teams' })}>
        Teams
        {!inTeams && <Count of={unread} />}
      </button>
    </fieldset>
  );
}

function Count({ of }: { of: number }) {
  return of > 0 ? (
    <span className="bar-count" title={`${of} not read`} aria-hidden="true">
      {of}
    </span>
  ) : null;
}

/** What the acting person has not read in their chats in Teams; channels call nobody. */
function useUnreadInTeams(): number {
  const { api, world } = usePage();
  const { teams, teamsNews } = world;
  const [unread, setUnread] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is counted again at each piece of news
  useEffect(() => {
    let current = true;
    const count = async () => {
      const { conversations } = await api.teams();
      const chats = conversations.filter(({ kind }) => kind !== 'channel');
      if (current) setUnread(chats.reduce((sum, one) => sum + one.unread, 0));
    };
    if (teams) count().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [api, teams, teamsNews]);

  return unread;
}
