import fc from 'fast-check';
import { hold } from './invariants/every.ts';
import { holdAsAWhole } from './invariants/whole.ts';
import { finished } from './support/finished.ts';
import { played } from './support/play.ts';
import { story } from './support/steps.ts';
import type { Played } from './support/telling.ts';

/** Any history of a company approval keeps what must hold, and comes to an end when people are diligent. */
export const companyHistories = (seen: (world: Played) => void = () => undefined) =>
  fc.property(story, (told) => {
    const world = played(told, hold);
    holdAsAWhole(world);
    seen(world);
    holdAsAWhole(finished(world, hold));
  });
