import { type ReactNode, useRef } from 'react';
import { useFocusTrap } from './use-focus-trap.ts';

interface Props {
  className: string;
  labelledBy: string;
  close: () => void;
  children: ReactNode;
  /** Another dialog lies on this one. */
  covered?: boolean;
}

/** A dialog over the page: keeps the focus, gives it back, and closes on Escape. */
export function Dialog({ className, labelledBy, close, children, covered = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useFocusTrap(box, !covered);
  return (
    <div className={covered ? 'dialog-shade covered' : 'dialog-shade'} inert={covered}>
      <div
        ref={box}
        className={`dialog ${className}`}
        role="dialog"
        aria-modal="true"
        aria-labelledby={labelledBy}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          close();
        }}
      >
        {children}
      </div>
    </div>
  );
}
