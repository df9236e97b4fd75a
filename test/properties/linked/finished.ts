import { acted, nextIn } from './acts.ts';
import { allCarriedOut } from './work.ts';
import type { World } from './world.ts';

const enough = 300;

/** Everyone does what is to be done, all goes well, and every effect is carried out. Throws when that leads to no end. */
export async function finished(world: World): Promise<World> {
  for (let round = 0; round < enough; round += 1) {
    await allCarriedOut(world);
    const running = world.running();
    if (running.length === 0) return world;
    for (const { id } of running) {
      for (let choice = 0; choice < 3; choice += 1) {
        const next = nextIn(world.approval(id), 1, choice, null, world);
        if (next) acted(world, id, next, `end ${round} ${choice}`);
      }
    }
  }
  const left = world.running().map(({ number, visits }) => `${number} in ${visits.at(-1)?.stage}`);
  throw new Error(`no end after ${enough} rounds: ${left}`);
}
