import { type Boundary, boundaryText } from './killer.ts';
import { outcomeOf, settled } from './outcome.ts';
import { playToSuccess } from './story.ts';
import { createWorld } from './world.ts';

/** Plays the story with a bot that is killed as planned, and tells how it ended and where the bot was killed. */
export async function played(program: string, plan: readonly Boundary[]) {
  const world = await createWorld({ program, plan });
  try {
    await playToSuccess(world);
    await settled(world);
    const { killer, failures } = world;
    return { outcome: await outcomeOf(world), failures, killedAt: killer.done.map(boundaryText), seen: killer.seen };
  } catch (error) {
    const { killer, failures, bot } = world;
    const after = killer.seen.slice(-12).map(({ at }) => at);
    const told = [killer.done.map(boundaryText).join(', '), after.join(', '), ...failures, bot.said().slice(-2_000)];
    throw new Error(`${error}\nThe bot was killed ${told.join('\n')}`, { cause: error });
  } finally {
    await world.close();
  }
}

/** What is asserted of a story: it ends as if nothing had happened, and every planned kill took place. */
export const asPlanned = (plan: readonly Boundary[], undisturbed: Awaited<ReturnType<typeof played>>) => ({
  outcome: undisturbed.outcome,
  failures: [],
  killedAt: plan.map(boundaryText).sort(),
});
