import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** As near as this to the end counts as being there. */
const NEAR_PX = 60;

/**
 * Keeps a list at its end while the person is there; otherwise leaves it and says that something new came.
 * What the person wrote themselves (`own`) always comes into sight.
 */
export function useStickyScroll(newest: string, own: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [missed, setMissed] = useState(false);

  const toBottom = useCallback(() => {
    const list = box.current;
    if (list) list.scrollTop = list.scrollHeight;
    atEnd.current = true;
    setMissed(false);
  }, []);

  useLayoutEffect(() => {
    if (!newest) return;
    if (atEnd.current || own) toBottom();
    else setMissed(true);
  }, [newest, own, toBottom]);

  useEffect(() => {
    const list = box.current;
    if (!list) return;
    const look = () => {
      atEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
      if (atEnd.current) setMissed(false);
    };
    // A card that grows, or a picture that arrives, moves the end as well.
    const sizes = new ResizeObserver(() => atEnd.current && toBottom());
    const watch = () => {
      sizes.disconnect();
      sizes.observe(list);
      for (const child of list.children) sizes.observe(child);
    };
    watch();
    const children = new MutationObserver(watch);
    children.observe(list, { childList: true });
    list.addEventListener('scroll', look);
    return () => {
      sizes.disconnect();
      children.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [toBottom]);

  return { box, missed, toBottom };
}
