import type { PageTeamsMessage } from '../../page-api.ts';

/** Two letters on a colour: round for people, with corners for the bot. */
export function TeamsAvatar({ from, size = 32 }: { from: PageTeamsMessage['from']; size?: number }) {
  const style = {
    width: size,
    height: size,
    fontSize: Math.round(size * 0.38),
    borderRadius: from.bot ? 8 : size,
    background: from.colour,
  };
  return (
    <span className="avatar" style={style} aria-hidden="true">
      {from.initials}
    </span>
  );
}
