import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ofContracts } from './support/boundaries.ts';
import { type BundledBot, bundleBot } from './support/bundle-bot.ts';
import { asPlanned, played, stories } from './support/plays.ts';

let bot: BundledBot;
beforeAll(async () => {
  bot = await bundleBot();
}, 900_000);
afterAll(() => bot.remove());

describe('a bot that is killed with SIGKILL and started again', () => {
  it('at each kind of what is of contracts only: both approvals end as if nothing had happened, and each moves on once', async () => {
    const [undisturbed, killed] = await Promise.all(
      [[], ofContracts].map((plan) => played(bot.program, plan, stories['a contract'])),
    );
    if (!undisturbed || !killed) throw new Error('a story was not played');
    const { outcome, failures, killedAt, mails } = killed;
    expect({ outcome, failures, killedAt: killedAt.sort() }).toEqual(asPlanned(ofContracts, undisturbed));
    expect({ undisturbed: undisturbed.mails, killed: mails }).toEqual({ undisturbed: 1, killed: 2 });
  }, 900_000);
});
