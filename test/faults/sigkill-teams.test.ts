import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overTeams } from './support/boundaries.ts';
import { type BundledBot, bundleBot } from './support/bundle-bot.ts';
import { asPlanned, played, saidTooOften, stories } from './support/plays.ts';

const story = stories['a company in Teams'];

let bot: BundledBot;
let undisturbed: Awaited<ReturnType<typeof played>>;
beforeAll(async () => {
  bot = await bundleBot();
  undisturbed = await played(bot.program, [], story);
}, 900_000);
afterAll(() => bot.remove());

describe('a bot in Teams that is killed with SIGKILL and started again', () => {
  it('at each kind of call to the connector and of activity: ends as if nothing had happened, with no vote lost and no card doubled', async () => {
    const killed = await played(bot.program, overTeams, story);
    const { outcome, failures, killedAt } = killed;
    expect({ outcome, failures, killedAt: killedAt.sort() }).toEqual(asPlanned(overTeams, undisturbed));
    // What is only said may stand twice when its answer was lost, and no more often.
    expect(saidTooOften(killed, undisturbed)).toEqual([]);
  }, 900_000);
});
