import { Icon } from '../common/icon.tsx';

export function ModalHeader({
  id,
  title,
  botName,
  close,
}: {
  id: string;
  title: string;
  botName: string;
  close: () => void;
}) {
  return (
    <header className="modal-header">
      <span className="app-icon" aria-hidden="true">
        {botName.charAt(0)}
      </span>
      <h2 id={id}>{title}</h2>
      <button type="button" className="icon-button" aria-label="Close" onClick={close}>
        <Icon name="close" size={20} />
      </button>
    </header>
  );
}
