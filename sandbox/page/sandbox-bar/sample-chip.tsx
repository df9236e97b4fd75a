import type { PageState } from '../../page-api.ts';
import { SAMPLE_TYPE } from '../composer/staged.ts';
import { fileColour, fileType } from '../text/file-words.ts';

interface Props {
  sample: PageState['samples'][number] | undefined;
  drop: () => void;
  drag?: (on: boolean) => void;
  /** With its note and size. */
  wide?: boolean;
}

/** A sample file: to drag into a conversation, or to press. */
export function SampleChip({ sample, drop, drag, wide = false }: Props) {
  if (!sample) return null;
  const wrong = /wrong/i.test(sample.note);
  return (
    <button
      type="button"
      className={['sample', wide && 'wide', wrong && 'wrong'].filter(Boolean).join(' ')}
      draggable
      title={`${sample.note} – drag it into a conversation, or press to drop it where you are`}
      onDragStart={(event) => {
        event.dataTransfer.setData(SAMPLE_TYPE, sample.id);
        // The browser takes its picture of the chip first.
        setTimeout(() => drag?.(true));
      }}
      onDragEnd={() => drag?.(false)}
      onClick={drop}
    >
      <span className="file-icon" style={{ background: fileColour(sample) }}>
        {fileType(sample).slice(0, 4)}
      </span>
      <span>
        {sample.name}
        {wide && <small>{sample.note}</small>}
      </span>
    </button>
  );
}
