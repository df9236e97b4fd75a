import { Icon } from '../common/icon.tsx';
import { Spinner } from '../common/spinner.tsx';

interface Props {
  /** The words on the submit button; none for a modal that only shows something. */
  submit: string;
  close: string;
  sending: boolean;
  trouble: string;
  leave: () => void;
}

export function ModalFooter({ submit, close, sending, trouble, leave }: Props) {
  return (
    <footer className="modal-footer">
      {trouble && (
        <p className="modal-trouble" role="alert">
          <Icon name="warning" />
          {trouble}
        </p>
      )}
      <button type="button" className="button large" onClick={leave}>
        {close}
      </button>
      {submit && (
        <button type="submit" className="button large primary filled" aria-disabled={sending} aria-busy={sending}>
          <span>{submit}</span>
          {sending && <Spinner />}
        </button>
      )}
    </footer>
  );
}
