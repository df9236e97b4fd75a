import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overHttp } from './support/boundaries.ts';
import { type BundledBot, bundleBot } from './support/bundle-bot.ts';
import { asPlanned, played } from './support/plays.ts';

let bot: BundledBot;
let undisturbed: Awaited<ReturnType<typeof played>>;
beforeAll(async () => {
  bot = await bundleBot();
  undisturbed = await played(bot.program, []);
}, 900_000);
afterAll(() => bot.remove());

describe('a bot that is killed with SIGKILL and started again', () => {
  it('at each kind of what goes over HTTP: ends as if nothing had happened, with no vote lost and no message doubled', async () => {
    const { outcome, failures, killedAt } = await played(bot.program, overHttp);
    expect({ outcome, failures, killedAt: killedAt.sort() }).toEqual(asPlanned(overHttp, undisturbed));
  }, 900_000);
});
