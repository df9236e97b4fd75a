import type { Told } from '../support/telling.ts';

/** Something that holds whenever an event was told: what is wrong when it does not, else null. */
export type Invariant = (told: Told) => string | null;
