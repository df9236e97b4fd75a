import { useCallback, useRef, useState } from 'react';
import { Icon } from '../common/icon.tsx';
import { Menu } from '../common/menu.tsx';
import { usePage } from '../state/page-context.ts';

/** The lightning: the app's global shortcuts. */
export function ShortcutsMenu() {
  const { world, api, say } = usePage();
  const { shortcuts, botName } = world.workspace;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  async function run(callbackId: string): Promise<void> {
    const answer = await api.post('shortcut', { callbackId });
    if (!answer.ok) say(answer.error, 'error');
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button round"
        aria-label="Shortcuts"
        title="Shortcuts"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="lightning" size={18} />
      </button>
      {open && (
        <Menu
          anchor={button}
          label="Shortcuts"
          close={close}
          items={shortcuts.map(({ callbackId, name }) => ({
            key: callbackId,
            label: name,
            description: botName,
            choose: () => void run(callbackId),
          }))}
        />
      )}
    </>
  );
}
