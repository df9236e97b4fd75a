import type { Bench } from './bench.ts';
import type { Clicked, Load } from './clicker-words.ts';

/** Sends signed clicks to the bot; throws when any is answered with anything but 200. */
export async function click(
  { clicker, port, secret }: Bench,
  bodies: readonly string[],
  inFlight: number,
  perSecond: number | null = null,
): Promise<Clicked> {
  const load: Load = { port, secret, bodies, inFlight, perSecond };
  const clicked = await clicker.ask<Clicked>(load);
  const refused = clicked.statuses.filter((status) => status !== 200);
  if (refused.length > 0) throw new Error(`${refused.length} clicks were answered ${refused[0]}`);
  return clicked;
}

/** Answers a second, from the first click sent to the last answer received. */
export function rateOf({ sent, answered }: Clicked): number {
  const took = Math.max(...answered.map(Number)) - Math.min(...sent.map(Number));
  return answered.length / (took / 1e9);
}

/** From each click to its answer, in ms. */
export const latenciesOf = ({ sent, answered }: Clicked): number[] =>
  answered.map((at, index) => Number(at - (sent[index] ?? at)) / 1e6);
