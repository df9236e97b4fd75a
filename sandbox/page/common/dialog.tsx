import { type ReactNode, useEffect, useRef } from 'react';
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
  useEffect(() => {
    if (covered) return;
    // At the document: what had the focus may be gone, as a sent form's button is.
    const leave = (event: KeyboardEvent) => {
      const focus = document.activeElement;
      const isHere = focus === document.body || box.current?.contains(focus);
      if (event.key !== 'Escape' || event.defaultPrevented || !isHere) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [covered, close]);
  return (
    <div className={covered ? 'dialog-shade covered' : 'dialog-shade'} inert={covered}>
      <div
        ref={box}
        className={`dialog ${className}`}
        role="dialog"
        aria-modal="true"
        aria-labelledby={labelledBy}
        tabIndex={-1}
      >
        {children}
      </div>
    </div>
  );
}
