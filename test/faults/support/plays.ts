import { playContractToSuccess } from './contract-story.ts';
import { type Boundary, boundaryText } from './killer.ts';
import { outcomeOf, settled } from './outcome.ts';
import { playToSuccess } from './story.ts';
import { outcomeInTeams, saidInTeams } from './teams-outcome.ts';
import { playInTeams } from './teams-story.ts';
import { createWorld, type World } from './world.ts';

/** A story from its beginning to Success. */
export type Story = (world: World) => Promise<void>;

/** The stories by what they are about. */
export const stories: Readonly<Record<'a company' | 'a contract', Story>> = {
  'a company': playToSuccess,
  'a contract': playContractToSuccess,
};

/** Plays the story with a bot that is killed as planned, and tells how it ended and where the bot was killed. */
export async function played(program: string, plan: readonly Boundary[], story: Story = playToSuccess) {
  return inWorld({ program, plan }, async (world) => {
    await story(world);
    await settled(world);
    const mails = world.sandbox.mails.all().length;
    return { outcome: await outcomeOf(world), ...asKilled(world), seen: world.killer.seen, mails };
  });
}

/** The same in Teams; `said` is how often what was only said. */
export async function playedInTeams(program: string, plan: readonly Boundary[]) {
  return inWorld({ program, plan, chat: 'teams' }, async (world) => {
    await playInTeams(world);
    return { outcome: await outcomeInTeams(world), said: await saidInTeams(world), ...asKilled(world) };
  });
}

const asKilled = ({ killer, failures }: World) => ({ failures, killedAt: killer.done.map(boundaryText) });

/** Makes a world for a story; one that goes wrong tells what led to it. */
async function inWorld<Played>(
  options: Parameters<typeof createWorld>[0],
  play: (world: World) => Promise<Played>,
): Promise<Played> {
  const world = await createWorld(options);
  try {
    return await play(world);
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
