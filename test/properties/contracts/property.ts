import fc from 'fast-check';
import { holdAsAWhole } from '../invariants/whole.ts';
import type { Played } from '../support/telling.ts';
import { holdOfContract } from './invariants.ts';
import { finished, played } from './play.ts';
import { story } from './steps.ts';

/** Any history of a contract approval keeps what must hold, and comes to an end when people are diligent. */
export const contractHistories = (seen: (world: Played) => void = () => undefined) =>
  fc.property(story, (told) => {
    const world = played(told, holdOfContract);
    holdAsAWhole(world);
    seen(world);
    holdAsAWhole(finished(world, holdOfContract));
  });
