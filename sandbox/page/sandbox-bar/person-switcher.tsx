import { useCallback, useRef, useState } from 'react';
import { Avatar } from '../common/avatar.tsx';
import { Icon } from '../common/icon.tsx';
import { Popover } from '../common/popover.tsx';
import { usePage } from '../state/page-context.ts';
import { BeingButtons } from './being-buttons.tsx';
import { PersonList } from './person-list.tsx';

/** Who one acts as, and a searchable list of everybody to act as instead. */
export function PersonSwitcher() {
  const { world, place, go } = usePage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const { me } = world;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="bar-person"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`Acting as ${me.name}, ${me.title}. Switch person`}
        onClick={() => setOpen(!open)}
      >
        <Avatar user={me} size={26} />
        <span>
          <b>{me.name}</b>
          <small>{me.title}</small>
        </span>
        <Icon name="down" />
      </button>
      {open && (
        <Popover anchor={button} label="Act as" close={close} className="people">
          <PersonList
            choose={(id) => {
              close();
              go({ as: id, ...(place.in ? { in: place.in } : {}) });
            }}
          />
          <BeingButtons close={close} />
        </Popover>
      )}
    </>
  );
}
