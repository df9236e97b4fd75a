import type { RefObject } from 'react';
import { moveInMenu } from './move-in-menu.ts';
import { Popover } from './popover.tsx';

export interface MenuItem {
  key: string;
  label: string;
  description?: string;
  choose: () => void;
}

interface Props {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  close: () => void;
  items: MenuItem[];
  side?: 'left' | 'right';
}

/** A menu of things to do, with the arrow keys. */
export function Menu({ anchor, label, close, items, side = 'left' }: Props) {
  return (
    <Popover anchor={anchor} label={label} close={close} side={side} className="menu">
      <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={moveInMenu}>
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role="menuitem"
            onClick={() => {
              close();
              item.choose();
            }}
          >
            {item.label}
            {item.description && <small>{item.description}</small>}
          </button>
        ))}
      </div>
    </Popover>
  );
}
