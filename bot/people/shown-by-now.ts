import type { Card, Pointer } from '../../cards/card.ts';
import type { DoorDeps, Reader } from './deps.ts';
import { seen } from './see.ts';

/** What a card that somebody asked for shows by now: a task, or the approval; null where the reader sees none. */
export async function shownByNow(of: Pointer, reader: Reader, deps: DoorDeps): Promise<Card | null> {
  const approval = of.approval ? await seen(deps, { id: of.approval }, reader) : null;
  if (!approval) return null;
  const task = approval.tasks.find(({ id }) => id === of.task);
  const card = task ? deps.screens.task(approval, task, false, reader) : deps.screens.approval(approval, reader);
  return (await deps.linked(card)).shows;
}
