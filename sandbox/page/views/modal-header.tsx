import { AppIcon } from '../common/app-icon.tsx';
import { Icon } from '../common/icon.tsx';

export function ModalHeader({ id, title, close }: { id: string; title: string; close: () => void }) {
  return (
    <header className="modal-header">
      <AppIcon size={28} />
      <h2 id={id}>{title}</h2>
      <button type="button" className="icon-button" aria-label="Close" onClick={close}>
        <Icon name="close" size={20} />
      </button>
    </header>
  );
}
