import { useCallback, useRef, useState } from 'react';
import { Icon } from '../common/icon.tsx';
import { Popover } from '../common/popover.tsx';
import { usePage } from '../state/page-context.ts';
import { SampleChip } from './sample-chip.tsx';
import { useSampleDrop } from './use-sample-drop.ts';

/** The sample files, to drag or to press. */
export function SamplesButton() {
  const { world, channel, place } = usePage();
  const [open, setOpen] = useState(false);
  // While a file is dragged out of the list, the list must not lie over the place where it goes.
  const [dragging, setDragging] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const drop = useSampleDrop();
  const where = place.thread ? 'the open thread' : channel?.kind === 'dm' ? channel.name : `#${channel?.name ?? ''}`;
  return (
    <>
      <button ref={button} type="button" className="bar-tool" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="clip" />
        <span>Sample files</span>
      </button>
      {open && (
        <Popover
          anchor={button}
          label="Sample files"
          close={close}
          side="right"
          className={dragging ? 'samples dragging' : 'samples'}
        >
          <p>
            Drag a file into a conversation, or press it to drop it into <b>{where}</b>.
          </p>
          {world.samples.map((sample) => (
            <SampleChip key={sample.id} sample={sample} wide drop={() => void drop([sample.id])} drag={setDragging} />
          ))}
        </Popover>
      )}
    </>
  );
}
