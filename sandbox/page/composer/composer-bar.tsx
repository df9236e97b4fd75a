import { useRef } from 'react';
import { Icon } from '../common/icon.tsx';
import { Spinner } from '../common/spinner.tsx';
import { ShortcutsMenu } from './shortcuts-menu.tsx';
import { type Staged, stagedFiles } from './staged.ts';

interface Props {
  ready: boolean;
  sending: boolean;
  send: () => void;
  add: (staged: Staged[]) => void;
}

/** The buttons under the composer's text: attach, shortcuts, send. */
export function ComposerBar({ ready, sending, send, add }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="composer-bar">
      <button
        type="button"
        className="icon-button round"
        aria-label="Attach a file"
        title="Attach a file"
        onClick={() => input.current?.click()}
      >
        <Icon name="plus" size={18} />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={(event) => {
          add(stagedFiles([...(event.target.files ?? [])]));
          event.target.value = '';
        }}
      />
      <ShortcutsMenu />
      <span className="fill" />
      <button
        type="button"
        className={ready ? 'send ready' : 'send'}
        aria-label="Send now"
        aria-disabled={!ready || sending}
        onClick={send}
      >
        {sending ? <Spinner /> : <Icon name="send" size={16} />}
      </button>
    </div>
  );
}
