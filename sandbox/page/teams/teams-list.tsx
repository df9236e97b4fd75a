import type { PageTeams, PageTeamsConversation } from '../../page-api.ts';
import { Icon } from '../common/icon.tsx';
import type { IconName } from '../common/icon-paths.ts';
import { usePage } from '../state/page-context.ts';

/** The person's chats, and the channels of the team. */
export function TeamsList({ teams, open }: { teams: PageTeams; open: PageTeamsConversation | undefined }) {
  const { go } = usePage();
  const channels = teams.conversations.filter(({ kind }) => kind === 'channel');
  const chats = teams.conversations.filter(({ kind }) => kind !== 'channel');
  const rows = (list: PageTeamsConversation[], icon: (one: PageTeamsConversation) => IconName) =>
    list.map((one) => (
      <li key={one.id}>
        <button
          type="button"
          aria-current={one.id === open?.id ? 'page' : undefined}
          onClick={() => go({ in: 'teams', room: one.id })}
        >
          <Icon name={icon(one)} size={18} />
          <span>{one.name}</span>
          {one.unread > 0 && one.id !== open?.id && (
            <b className="teams-unread" title={`${one.unread} not read`}>
              {one.unread}
            </b>
          )}
        </button>
      </li>
    ));
  return (
    <nav className="teams-rail" aria-label="Chats and channels">
      <h2>Chat</h2>
      <ul>{rows(chats, ({ kind }) => (kind === 'personal' ? 'message' : 'users'))}</ul>
      {channels.length > 0 && (
        <>
          <h2>{teams.team}</h2>
          <ul>{rows(channels, () => 'hash')}</ul>
        </>
      )}
    </nav>
  );
}
