import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../common/icon.tsx';
import { DropZone } from '../composer/drop-zone.tsx';
import { stagedFiles } from '../composer/staged.ts';
import { StagedFiles } from '../composer/staged-files.tsx';
import { useStaged } from '../composer/use-staged.ts';
import { usePage } from '../state/page-context.ts';

interface Props {
  conversation: string;
  /** The post that is answered. */
  root?: string;
  label: string;
  /** The bot hears only what mentions it, so the text begins with its name. */
  mention: boolean;
  autoFocus?: boolean;
  /** It has been sent, or given up. */
  done?: () => void;
}

/** Where messages are written: Enter sends, Shift+Enter begins a line. */
export function TeamsComposer({ conversation, root, label, mention, autoFocus = false, done }: Props) {
  const { api, say, world } = usePage();
  const [text, setText] = useState(mention ? `@${world.workspace.botName} ` : '');
  const [sending, setSending] = useState(false);
  const { staged, add, remove, clear } = useStaged();
  const area = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const ready = (text.trim() !== '' || staged.length > 0) && !sending;

  useEffect(() => {
    const box = area.current;
    if (!autoFocus || !box) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [autoFocus]);

  async function send(): Promise<void> {
    if (!ready) return;
    setSending(true);
    const files = staged.flatMap((one) => ('file' in one ? [one.file] : []));
    const samples = staged.flatMap((one) => ('sample' in one ? [one.sample] : []));
    const answer =
      staged.length === 0
        ? await api.post('teams/say', { conversation, text, root })
        : await api.upload({ conversation, root, text, samples: samples.join(',') }, files, 'teams/upload');
    setSending(false);
    if (!answer.ok) return say(answer.error, 'error');
    setText('');
    clear();
    done?.();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') done?.();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  }

  return (
    <DropZone className="teams-composer" to="this conversation" drop={add}>
      <StagedFiles staged={staged} remove={remove} />
      <div className="teams-write">
        <textarea
          ref={area}
          rows={1}
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
        <button type="button" className="icon-button" aria-label="Attach a file" onClick={() => input.current?.click()}>
          <Icon name="clip" size={18} />
        </button>
        <button
          type="button"
          className={ready ? 'icon-button teams-send ready' : 'icon-button teams-send'}
          aria-label="Send"
          aria-disabled={!ready}
          onClick={() => void send()}
        >
          <Icon name="send" size={18} />
        </button>
      </div>
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
    </DropZone>
  );
}
