import type { Told } from '../../support/telling.ts';
import type { World } from '../world.ts';

/** Something that holds between approvals whenever one of them was told an event: what is wrong when it does not, else null. */
export type LinkInvariant = (told: Told, world: World) => string | null;
