import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overTeams } from './support/boundaries.ts';
import { type BundledBot, bundleBot } from './support/bundle-bot.ts';
import { boundaryText } from './support/killer.ts';
import { playedInTeams } from './support/plays.ts';

let bot: BundledBot;
let undisturbed: Awaited<ReturnType<typeof playedInTeams>>;
beforeAll(async () => {
  bot = await bundleBot();
  undisturbed = await playedInTeams(bot.program, []);
}, 900_000);
afterAll(() => bot.remove());

describe('a bot in Teams that is killed with SIGKILL and started again', () => {
  it('at each kind of call to the connector and of activity: ends as if nothing had happened, with no vote lost and no card doubled', async () => {
    const { outcome, said, failures, killedAt } = await playedInTeams(bot.program, overTeams);
    expect({ outcome, failures, killedAt: killedAt.sort() }).toEqual({
      outcome: undisturbed.outcome,
      failures: [],
      killedAt: overTeams.map(boundaryText).sort(),
    });
    // What is only said may stand twice when its answer was lost, and no more often.
    const tooOften = [...said].filter(([words, times]) => times > 2 * (undisturbed.said.get(words) ?? 0));
    expect(tooOften).toEqual([]);
  }, 900_000);
});
