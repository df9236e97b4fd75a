import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useAnchored } from './use-anchored.ts';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  close: () => void;
  children: ReactNode;
  className?: string;
  side?: 'left' | 'right';
}

/** A box that opens beside its button and closes with Escape or a press elsewhere; the focus goes in and comes back. */
export function Popover({ anchor, label, close, children, className = '', side = 'left' }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useAnchored(anchor, box, { width: 'content', side });

  useEffect(() => {
    const button = anchor.current;
    const wanted = box.current?.querySelector<HTMLElement>('[data-autofocus]');
    const first = box.current?.querySelector<HTMLElement>('button, input, a[href]');
    (wanted ?? first)?.focus();
    return () => {
      if (box.current?.contains(document.activeElement) || document.activeElement === document.body) button?.focus();
    };
  }, [anchor]);

  useEffect(() => {
    const away = (event: PointerEvent) => {
      const at = event.target as Node;
      if (!box.current?.contains(at) && !anchor.current?.contains(at)) close();
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The dialog around it stays open.
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    const element = box.current;
    element?.addEventListener('keydown', leave);
    addEventListener('pointerdown', away, true);
    return () => {
      element?.removeEventListener('keydown', leave);
      removeEventListener('pointerdown', away, true);
    };
  }, [anchor, close]);

  return (
    <div ref={box} popover="manual" role="dialog" aria-label={label} className={`popover ${className}`}>
      {children}
    </div>
  );
}
