import { type RefObject, useLayoutEffect } from 'react';

const GAP = 4;
const HIGHEST = 560;

interface Wish {
  /** As wide as the anchor, or as its content needs. */
  width: 'anchor' | 'content';
  side?: 'left' | 'right';
}

/** Shows a box in the browser's top layer beside its anchor: below it, or above where there is no room. */
export function useAnchored(
  anchor: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  { width, side = 'left' }: Wish,
): void {
  useLayoutEffect(() => {
    const [from, shown] = [anchor.current, box.current];
    if (!from || !shown) return;
    shown.showPopover();
    const place = () => {
      const around = from.getBoundingClientRect();
      if (width === 'anchor') shown.style.width = `${Math.max(around.width, 220)}px`;
      const below = innerHeight - around.bottom - 2 * GAP;
      const above = around.top - 2 * GAP;
      const up = below < Math.min(shown.scrollHeight, 240) && above > below;
      shown.style.maxHeight = `${Math.max(120, Math.min(up ? above : below, HIGHEST))}px`;
      const left = side === 'right' ? around.right - shown.offsetWidth : around.left;
      shown.style.left = `${Math.max(GAP, Math.min(left, innerWidth - shown.offsetWidth - GAP))}px`;
      shown.style.top = `${up ? around.top - shown.offsetHeight - GAP : around.bottom + GAP}px`;
    };
    place();
    const sizes = new ResizeObserver(place);
    sizes.observe(shown);
    addEventListener('resize', place);
    addEventListener('scroll', place, true);
    return () => {
      sizes.disconnect();
      removeEventListener('resize', place);
      removeEventListener('scroll', place, true);
    };
  }, [anchor, box, width, side]);
}
