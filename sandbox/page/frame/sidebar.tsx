import { usePage } from '../state/page-context.ts';
import { SidebarSection } from './sidebar-section.tsx';

/** The workspace's name and the acting person's conversations. */
export function Sidebar() {
  const { world } = usePage();
  const { channels, workspace } = world;
  const rooms = channels.filter((channel) => channel.kind !== 'dm').sort((a, b) => a.name.localeCompare(b.name));
  const dms = channels.filter((channel) => channel.kind === 'dm').sort((a, b) => a.name.localeCompare(b.name));
  return (
    <nav className="sidebar" aria-label="Channels and direct messages">
      <header>{workspace.name}</header>
      <div className="sidebar-scroll">
        <SidebarSection title="Channels" channels={rooms} />
        <SidebarSection title="Direct messages" channels={dms} />
      </div>
    </nav>
  );
}
