import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { carriesFiles, type Staged, stagedFrom } from './staged.ts';

interface Props {
  /** Where a file would go, for the overlay: "#approvals". */
  to: string;
  className: string;
  drop: (staged: Staged[]) => void;
  children: ReactNode;
}

/** A part of the page on which files can be dropped. */
export function DropZone({ to, className, drop, children }: Props) {
  const [over, setOver] = useState(false);
  // Moving over the parts inside leaves and enters too.
  const depth = useRef(0);
  const inside = (step: number) => (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    depth.current += step;
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the composer has a button for everyone
    <div
      className={className}
      onDragEnter={inside(1)}
      onDragLeave={inside(-1)}
      onDragOver={(event) => carriesFiles(event.dataTransfer) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        drop(stagedFrom(event.dataTransfer));
      }}
    >
      {children}
      {over && (
        <div className="drop-overlay" aria-hidden="true">
          <p>
            <b>Upload to {to}</b>
            Let go to add the file to your message
          </p>
        </div>
      )}
    </div>
  );
}
