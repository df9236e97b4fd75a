import { usePage } from '../state/page-context.ts';

/** Which of the two chats is shown, where there are two. */
export function ChatSwitch() {
  const { world, place, go } = usePage();
  if (!world.teams) return null;
  const inTeams = place.in === 'teams';
  return (
    <fieldset className="bar-switch">
      <legend className="only-heard">Chat</legend>
      <button type="button" aria-pressed={!inTeams} onClick={() => go({})}>
        Slack
      </button>
      <button type="button" aria-pressed={inTeams} onClick={() => go({ in: 'teams' })}>
        Teams
      </button>
    </fieldset>
  );
}
