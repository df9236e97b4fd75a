import fc from 'fast-check';
import { holdAsAWhole } from '../invariants/whole.ts';
import { finished } from './finished.ts';
import { played } from './play.ts';
import { story } from './steps.ts';
import type { World } from './world.ts';

/** Any history of several linked approvals keeps what must hold, of each and between them, and all come to an end. */
export const linkedHistories = (seen: (world: World) => void = () => undefined) =>
  fc.asyncProperty(story, async (told) => {
    const world = await finished(await played(told));
    for (const one of world.played.values()) holdAsAWhole(one);
    seen(world);
  });
