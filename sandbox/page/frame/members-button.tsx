import { useCallback, useRef, useState } from 'react';
import type { PageChannel } from '../../page-api.ts';
import { Avatar } from '../common/avatar.tsx';
import { Popover } from '../common/popover.tsx';
import { usePage } from '../state/page-context.ts';

/** A few faces and the number of members; opens the list of them. */
export function MembersButton({ channel }: { channel: PageChannel }) {
  const { world } = usePage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const members = world.users.filter((user) => channel.members.includes(user.id));
  return (
    <>
      <button
        ref={button}
        type="button"
        className="members"
        aria-label={`${members.length} members`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {members.slice(0, 3).map((user) => (
          <Avatar key={user.id} user={user} size={22} />
        ))}
        <span className="members-count">{members.length}</span>
      </button>
      {open && (
        <Popover anchor={button} label={`Members of #${channel.name}`} close={close} side="right" className="people">
          <ul tabIndex={-1} data-autofocus>
            {members.map((user) => (
              <li key={user.id}>
                <Avatar user={user} size={28} />
                <span>
                  <b>{user.name}</b> {user.bot && <span className="app-badge">APP</span>}
                  <small>{user.title}</small>
                </span>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </>
  );
}
