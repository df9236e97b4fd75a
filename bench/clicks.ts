import type { ApprovalId } from '../flows/approval.ts';
import type { Bench } from './bench.ts';
import type { Clicked, Load } from './clicker-words.ts';
import { type Calls, saidBeside } from './quiet-slack-words.ts';

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

/** How often the bot has told somebody beside their card that a click has not gone through, or not yet. */
export async function notThrough({ slack }: Bench): Promise<number> {
  const { count } = await slack.ask<Calls>({ ask: 'calls' });
  return count[saidBeside] ?? 0;
}

/** Throws unless every vote is in the database: else there is no figure. */
export async function committed({ connection }: Bench, ids: readonly ApprovalId[], version: number): Promise<void> {
  const there = await connection.collection('approvals').countDocuments({ _id: { $in: [...ids] as never }, version });
  if (there !== ids.length) throw new Error(`${ids.length - there} of ${ids.length} votes are not in the database`);
}

/** From each click to its answer, in ms. */
export const latenciesOf = ({ sent, answered }: Clicked): number[] =>
  answered.map((at, index) => Number(at - (sent[index] ?? at)) / 1e6);
