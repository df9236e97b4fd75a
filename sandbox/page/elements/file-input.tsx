import { useRef, useState } from 'react';
import type { FileInputElement } from 'slack-blocks-to-jsx';
import { fieldAttributes } from '../blocks/field.ts';
import { useElement } from '../blocks/use-element.ts';
import { Spinner } from '../common/spinner.tsx';
import { usePage } from '../state/page-context.ts';
import { ChosenTokens } from './chosen-tokens.tsx';

/** Slack's own limit when an element names none: https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
const MOST_FILES = 10;

/** Files for a form: uploaded as they are chosen, named in the form's state by their ids. */
export function FileInput({ element }: { element: FileInputElement }) {
  const { say } = usePage();
  const { field, value, upload, choose } = useElement(element);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const files = value.files ?? [];
  const room = (element.max_files ?? MOST_FILES) - files.length;

  async function take(chosen: File[]): Promise<void> {
    setBusy(true);
    const answer = await upload(chosen.slice(0, room));
    setBusy(false);
    if (answer.ok) choose({ files: [...files, ...answer.files] });
    else say(answer.error, 'error');
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button is for everyone
    <div
      className="file-input"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void take([...event.dataTransfer.files]);
      }}
    >
      <ChosenTokens
        chosen={files.map((file) => ({ value: file.id, label: file.name }))}
        remove={(gone) => choose({ files: files.filter((file) => file.id !== gone.value) })}
      />
      <button
        type="button"
        className="button"
        disabled={busy || room <= 0}
        {...fieldAttributes(field, 'Add files')}
        onClick={() => input.current?.click()}
      >
        Add files {busy && <Spinner />}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={element.filetypes?.map((type) => `.${type}`).join(',')}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // The same file may be chosen once more after it was taken out.
          event.target.value = '';
          void take(chosen);
        }}
      />
    </div>
  );
}
