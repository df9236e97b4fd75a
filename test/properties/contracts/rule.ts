import type { Told } from '../support/telling.ts';

/** Whether something holds after an event that a contract took. */
export type Rule = (told: Told) => boolean;
