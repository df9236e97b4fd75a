import type { PageTeamsMessage } from '../../page-api.ts';
import { usePage } from '../state/page-context.ts';

/** Who has said it and when. */
export function MessageHead({ message }: { message: PageTeamsMessage }) {
  const { me } = usePage().world;
  const at = new Date(message.at);
  const day = { day: 'numeric', month: 'short' } as const;
  const time = { hour: '2-digit', minute: '2-digit', timeZone: me.timeZone } as const;
  return (
    <p className="teams-head">
      {!message.from.me && <b>{message.from.name}</b>}
      <time dateTime={at.toISOString()} title={at.toLocaleString('en-GB', { timeZone: me.timeZone })}>
        {at.toLocaleString('en-GB', { ...day, ...time })}
      </time>
      {message.edited && <span>Edited</span>}
    </p>
  );
}
