import { useState } from 'react';
import type { PageChannel } from '../../page-api.ts';
import { Icon } from '../common/icon.tsx';
import { SidebarRow } from './sidebar-row.tsx';

/** A part of the sidebar that folds; what is unread stays in sight. */
export function SidebarSection({ title, channels }: { title: string; channels: PageChannel[] }) {
  const [open, setOpen] = useState(true);
  const shown = open ? channels : channels.filter((channel) => channel.unread > 0);
  return (
    <section aria-label={title}>
      <button type="button" className="section-title" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'right'} size={14} />
        {title}
      </button>
      <ul>
        {shown.map((channel) => (
          <SidebarRow key={channel.id} channel={channel} />
        ))}
      </ul>
    </section>
  );
}
