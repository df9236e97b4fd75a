import { useEffect, useState } from 'react';
import type { PageTeams, PageTeamsConversation, PageTeamsMessage } from '../../page-api.ts';
import { usePage } from '../state/page-context.ts';

export interface Shown {
  teams: PageTeams;
  /** The conversation that is open; none when the person is in none. */
  open: PageTeamsConversation | undefined;
  messages: PageTeamsMessage[];
}

/** What the person's Teams shows, read again after every change; nothing until it is there. */
export function useTeams(): Shown | undefined {
  const { api, world, place } = usePage();
  const { teamsNews } = world;
  const { room } = place;
  const [shown, setShown] = useState<Shown>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: everything is read again at each piece of news
  useEffect(() => {
    let current = true;
    async function read(): Promise<void> {
      const teams = await api.teams();
      const open = teams.conversations.find(({ id }) => id === room) ?? chatWithBot(teams);
      const messages = open ? await api.teamsMessages(open.id) : [];
      if (!current) return;
      setShown({ teams, open, messages });
      if (open && (open.unread > 0 || messages.some(({ asks }) => asks)))
        void api.post('teams/look', { conversation: open.id });
    }
    // The connection's notice stands already; everything is read again when the line is back.
    read().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [api, room, teamsNews]);

  return shown;
}

/** The person's chat with the bot, which stands first. */
export function chatWithBot({ conversations }: PageTeams): PageTeamsConversation | undefined {
  return conversations.find(({ kind }) => kind === 'personal');
}
