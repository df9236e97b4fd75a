import { nextThing } from './next-thing.ts';
import { employees } from './people.ts';
import { type Played, toldOne, type Watch } from './telling.ts';

const enough = 60;

/**
 * Goes on with diligent people only: each does what they have to, and an administrator names somebody where nobody may. Throws when that
 * leads to no end, for then an approval could hang for ever.
 */
export function finished(world: Played, watch: Watch): Played {
  let now = toldOne(world, { type: 'organization changed' }, watch);
  for (let step = 0; step < enough; step += 1) {
    const { approval } = now.known;
    if (approval.status !== 'running') return now;
    const happening = nextThing(approval, 1, 'because');
    const next = happening ? toldOne(now, happening, watch) : someoneNamed(now, watch);
    const { verdict } = next.told.at(-1) ?? {};
    if (verdict?.ok === false) throw new Error(`no way on: ${happening?.type} is refused, ${verdict.refusal.type}`);
    now = next;
  }
  throw new Error(`no end after ${enough} steps`);
}

function someoneNamed(world: Played, watch: Watch): Played {
  const task = world.known.approval.tasks.find(({ state }) => state.is === 'open');
  if (!task) throw new Error('no way on: it waits for nobody');
  for (const to of employees) {
    const reason = 'somebody must';
    const next = toldOne(world, { type: 'handed over', task: task.id, by: 'irina', to, reason }, watch);
    if (next.told.at(-1)?.verdict.ok) return next;
  }
  throw new Error(`no way on: nobody can be named for ${task.kind}`);
}
