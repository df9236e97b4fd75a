import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PQueue from 'p-queue';
import { bothSidesOf, dealt } from '../support/boundaries.ts';
import { type BundledBot, bundleBot } from '../support/bundle-bot.ts';
import { type Boundary, boundaryText } from '../support/killer.ts';
import { played, type Story, saidTooOften, stories } from '../support/plays.ts';

/**
 * So many kills a story: more, and it would be one long start. A story after kills may have less of something than the undisturbed one, so
 * what did not come is tried again among fewer, and at last alone.
 */
const kills = [16, 4, 1, 1, 1];
const storiesAtOnce = Number(process.env.FAULT_STORIES_AT_ONCE ?? 2);

let bot: BundledBot;
beforeAll(async () => {
  bot = await bundleBot();
}, 900_000);
afterAll(() => bot.remove());

describe('a bot that is killed with SIGKILL and started again', () => {
  it.each(Object.entries(stories))(
    'at every boundary of the journey of %s: ends as if nothing had happened',
    (_, story) => atEveryBoundary(story),
  );

  async function atEveryBoundary(story: Story): Promise<void> {
    const undisturbed = await played(bot.program, [], story);
    const wrong: string[] = [];
    let missed = bothSidesOf(undisturbed.seen);
    for (const atMost of kills) missed = await inStories(dealt(missed, atMost));
    expect({ wrong, missed: missed.map(boundaryText) }).toEqual({ wrong: [], missed: [] });

    /** Plays them, and answers with the boundaries that did not come. */
    async function inStories(plans: readonly (readonly Boundary[])[]): Promise<Boundary[]> {
      const queue = new PQueue({ concurrency: storiesAtOnce });
      const notMet: Boundary[] = [];
      await queue.addAll(
        plans.map((plan, index) => () => oneStory(plan, `story ${index + 1} of ${plans.length}`, notMet)),
      );
      return notMet;
    }

    async function oneStory(plan: readonly Boundary[], name: string, notMet: Boundary[]): Promise<void> {
      try {
        const killed = await played(bot.program, plan, story);
        const { outcome, failures, killedAt } = killed;
        notMet.push(...plan.filter((one) => !killedAt.includes(boundaryText(one))));
        const tooOften = saidTooOften(killed, undisturbed);
        expect({ outcome, failures, tooOften }).toEqual({ outcome: undisturbed.outcome, failures: [], tooOften: [] });
        process.stderr.write(`${name}: as if nothing had happened, killed ${killedAt.length} times\n`);
      } catch (error) {
        wrong.push(`${plan.map(boundaryText).join(', ')}\n${error}`);
        process.stderr.write(`${name}: ${error}\n${plan.map(boundaryText).join(', ')}\n`);
      }
    }
  }
});
