import type { KeyboardEvent } from 'react';

interface Combobox {
  open: boolean;
  count: number;
  active: number;
  show: (open: boolean) => void;
  setActive: (index: number) => void;
  pick: () => void;
  removeLast: () => void;
}

/** What the keys do in a combobox; Escape closes the list only, not the modal around it. */
export function keyInCombobox(event: KeyboardEvent, box: Combobox): void {
  if (event.key === 'Backspace') box.removeLast();
  if (event.key === 'Escape' && box.open) {
    event.preventDefault();
    box.show(false);
  }
  if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
  event.preventDefault();
  if (!box.open) box.show(true);
  else if (event.key === 'Enter') box.pick();
  else box.setActive((box.active + (event.key === 'ArrowDown' ? 1 : box.count - 1)) % Math.max(box.count, 1));
}
