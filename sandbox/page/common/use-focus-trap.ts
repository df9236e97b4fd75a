import { type RefObject, useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select, iframe, [tabindex="0"]';

/** Where the focus goes when what had it is no longer there. */
const HOME = '[data-focus-home]';

/** Keeps the Tab key inside a box while it is on top, and gives the focus back when the box goes. */
export function useFocusTrap(box: RefObject<HTMLElement | null>, onTop: boolean): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const there = before instanceof HTMLElement && before !== document.body && before.isConnected;
      const back = there ? before : document.querySelector<HTMLElement>(HOME);
      back?.focus();
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element || !onTop) return;
    if (!element.contains(document.activeElement)) {
      const wanted = element.querySelector<HTMLElement>('[data-autofocus]') ?? element;
      wanted.focus();
    }
    const turn = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return;
      const stops = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.offsetParent !== null);
      const [first, last] = [stops[0], stops.at(-1)];
      const at = document.activeElement;
      if (event.shiftKey ? at === first || at === element : at === last) {
        event.preventDefault();
        (event.shiftKey ? last : first)?.focus();
      }
    };
    element.addEventListener('keydown', turn);
    return () => element.removeEventListener('keydown', turn);
  }, [box, onTop]);
}
