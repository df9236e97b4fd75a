import type { Approval } from '../../../flows/approval.ts';
import type { Happening } from '../../../flows/event.ts';
import { possible } from '../contracts/happenings.ts';
import { nextThing } from '../support/next-thing.ts';
import { wentOn } from './work.ts';
import type { World } from './world.ts';

/** So long somebody takes for what they do, in ms. */
const moment = 1_000;
/** More than a company approval has to go, mostly. */
const longWay = 40;

/** What people do with one approval: the first thing by choice and luck, then so many more. */
interface Acts {
  luck: number;
  choice: number;
  by: string | null;
  more: number;
}

export function peopleAct(world: World, id: string, { luck, choice, by, more }: Acts, index: number): void {
  for (let count = 0; count <= more; count += 1) {
    const approval = world.approval(id);
    // What follows on the first goes well for a contract; a company is as it is.
    const fate = count > 0 && approval.process === 'contract' ? luck % 3 : luck;
    const next = nextIn(approval, fate, choice, count > 0 ? null : by, world);
    if (!next || !acted(world, id, next, `${index} ${count}`)) return;
  }
}

/** A company approval goes on when a contract that joins it has found it and not registered yet. */
export async function joinedLate(world: World, luck: number, index: number): Promise<void> {
  const joins = world.work.find(({ effect, attempt }) => effect.type === 'await company' && !attempt);
  const { company } = joins ? world.approval(joins.approval) : {};
  const found = world.running().find((one) => one.process === 'company' && one.company === company);
  if (!joins || !found) return;
  await wentOn(joins, 1, world);
  peopleAct(world, found.id, { luck, choice: 0, by: null, more: longWay }, index);
}

/** Somebody does something; false when it is refused. */
export function acted(world: World, id: string, happening: Happening, delivery: string): boolean {
  if (happening.type === 'started') throw new Error('an approval starts once');
  world.clock += moment;
  return world.tell(id, { ...happening, delivery: `${id} ${delivery}` }).ok;
}

/** What people, services and the counterparty may do next; null where an approval waits for an effect. */
export function nextIn(approval: Approval, luck: number, choice: number, by: string | null, world: World) {
  if (approval.process === 'company') return nextThing(approval, luck, `because of ${world.clock}`);
  const all = possible(approval, luck, by).filter(
    ({ type }) => type !== 'company looked at' && type !== 'company decided',
  );
  return all[choice % Math.max(1, all.length)] ?? null;
}
