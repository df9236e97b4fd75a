import type { PageUser } from '../../page-api.ts';

/** Two letters on a colour, in place of a photograph. */
export function Avatar({ user, size }: { user: PageUser | undefined; size: number }) {
  const style = {
    width: size,
    height: size,
    fontSize: Math.round(size * 0.4),
    borderRadius: Math.max(4, Math.round(size / 6)),
    background: user?.colour ?? '#616061',
  };
  return (
    <span className="avatar" style={style} aria-hidden="true">
      {user?.initials ?? '?'}
    </span>
  );
}
