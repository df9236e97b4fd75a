import { Icon } from '../common/icon.tsx';
import { useDrawer } from './drawer.ts';

/** Opens the sidebar where the window is too narrow to show it. */
export function SidebarButton() {
  const { open, setOpen } = useDrawer();
  return (
    <button
      type="button"
      className="icon-button only-narrow"
      aria-label="Channels"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      <Icon name="menu" size={20} />
    </button>
  );
}
