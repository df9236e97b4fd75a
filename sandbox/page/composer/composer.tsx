import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { usePage } from '../state/page-context.ts';
import { ComposerBar } from './composer-bar.tsx';
import { StagedFiles } from './staged-files.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import { useSend } from './use-send.ts';
import type { useStaged } from './use-staged.ts';

interface Props {
  channel: string;
  threadTs?: string;
  /** What the empty box says, and what it is called. */
  label: string;
  files: ReturnType<typeof useStaged>;
  autoFocus?: boolean;
}

/** Where messages are written: Enter sends, Shift+Enter begins a line, "/" offers commands, "@" people. */
export function Composer({ channel, threadTs, label, files, autoFocus = false }: Props) {
  const { world } = usePage();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const { sending, send } = useSend(channel, threadTs);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const suggestions = text === dismissed ? [] : suggestionsFor(text, world);
  const toChoose = suggestions.filter((one) => !one.onlyHint);
  const ready = text.trim() !== '' || files.staged.length > 0;

  useLayoutEffect(() => {
    const area = box.current;
    if (!area || text === undefined) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 240)}px`;
  }, [text]);

  useLayoutEffect(() => {
    if (autoFocus || files.staged.length > 0) box.current?.focus();
  }, [autoFocus, files.staged.length]);

  async function sendNow(): Promise<void> {
    if (!ready || !(await send(text, files.staged))) return;
    setText('');
    files.clear();
  }

  function pick(suggestion: Suggestion): void {
    if (suggestion.onlyHint) return;
    setText(suggestion.text);
    setActive(0);
    box.current?.focus();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const chosen = toChoose[active];
    if (event.key === 'Escape' && suggestions.length > 0) {
      event.preventDefault();
      setDismissed(text);
    } else if (chosen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : toChoose.length - 1)) % toChoose.length);
    } else if (chosen && (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey))) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void sendNow();
    }
  }

  return (
    <div className="composer-frame">
      {suggestions.length > 0 && <SuggestionList id={id} suggestions={suggestions} active={active} pick={pick} />}
      <div className="composer">
        <textarea
          data-focus-home
          ref={box}
          rows={1}
          aria-label={label}
          placeholder={label}
          value={text}
          aria-controls={suggestions.length > 0 ? id : undefined}
          aria-activedescendant={toChoose.length > 0 ? `${id}-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKey}
        />
        <StagedFiles staged={files.staged} remove={files.remove} />
        <ComposerBar ready={ready} sending={sending} send={() => void sendNow()} add={files.add} />
      </div>
    </div>
  );
}
