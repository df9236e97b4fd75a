import type { Pointer } from '../../cards/card.ts';
import type { ClickedDeed } from '../../cards/contract-deeds.ts';
import type { Approval, TaskId } from '../../flows/approval.ts';
import type { Happening, Started } from '../../flows/event.ts';
import type { PersonId } from '../../flows/facts.ts';

type Told = Exclude<Happening, Started>;

/** What a click on a contract's card says has happened; null where it points at a point that is not there. */
export function clickedHappening(
  does: ClickedDeed,
  pointer: Pointer,
  by: PersonId,
  approval: Approval | null,
): Told | null {
  const { task = '' } = pointer;
  switch (does) {
    case 'tick':
    case 'untick': {
      const step = stepOf(approval, task, pointer.step);
      return step === null ? null : { type: 'step done', task, by, step, done: does === 'tick' };
    }
    case 'give more time':
      return { type: 'more time given', task, by };
    case 'signed':
      return { type: 'signed', task, by };
    case 'originals returned':
      return { type: 'originals returned', task, by };
    case 'documents correct':
      return { type: 'documents correct', task, by };
    case 'approve company first':
      return { type: 'company approval wanted', by };
  }
}

/** The name of a point, which a button has no room for. */
function stepOf(approval: Approval | null, id: TaskId, place = ''): string | null {
  const task = approval?.tasks.find((one) => one.id === id);
  return task && 'steps' in task ? (task.steps[Number(place)]?.name ?? null) : null;
}
