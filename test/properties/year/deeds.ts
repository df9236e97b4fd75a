import type { RunningApproval, Task } from '../../../flows/approval.ts';
import type { Happening } from '../../../flows/event.ts';
import type { Millis, PersonId } from '../../../flows/facts.ts';
import { possible } from '../contracts/happenings.ts';
import { nextThing } from '../support/next-thing.ts';
import type { Chance } from './chance.ts';

const day = 86_400_000;

/** What somebody does next about a task; undefined when there is nothing to do. */
export function deedOf(approval: RunningApproval, task: Task, by: PersonId, chance: Chance): Happening | undefined {
  if (approval.process === 'company') {
    // By a third of all luck neither the service answers nor time passes.
    const deed = nextThing(approval, 3 * chance.between(0, 32), 'because');
    return deed && 'by' in deed ? { ...deed, by } : undefined;
  }
  return possible(approval, luckOf(chance), by).find((one) => 'task' in one && one.task === task.id);
}

/** What comes next from outside: files, the service, the company's card, the counterparty, the archive. */
export function fromOutside(approval: RunningApproval, chance: Chance): Happening[] {
  if (approval.process === 'company') {
    const next = nextThing(approval, 3 * chance.between(0, 32), 'because');
    return next && !('by' in next) ? [next] : [];
  }
  return possible(approval, luckOf(chance), null)
    .filter((one) => !('by' in one) && one.type !== 'time passed')
    .map((one) => (one.type === 'company looked at' ? { ...one, attribute: approvedUntil(approval.at + day) } : one));
}

const approvedUntil = (until: Millis) => ({ name: 'Approved', since: 0, until, by: 'a0' }) as const;

/** Mostly all goes well; nobody is so hasty as to do the last thing first. */
function luckOf(chance: Chance): number {
  const luck = chance.in100(80) ? chance.between(0, 39) : chance.between(40, 91);
  return luck % 10 === 9 ? luck - 1 : luck;
}
