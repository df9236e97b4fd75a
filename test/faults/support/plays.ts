import { playContractToSuccess } from './contract-story.ts';
import { type Boundary, boundaryText } from './killer.ts';
import { outcomeOf, settled } from './outcome.ts';
import { playToSuccess } from './story.ts';
import { outcomeInTeams, saidInTeams } from './teams-outcome.ts';
import { playInTeams } from './teams-story.ts';
import { createWorld, type World } from './world.ts';

/** A story from its beginning to Success. */
export interface Story {
  chat: 'slack' | 'teams';
  play(world: World): Promise<void>;
  /** How it ended, without what may differ from one run to the next. */
  outcome(world: World): Promise<object>;
  /** What may stand twice where an answer was lost, and how often each stands. */
  said(world: World): Promise<ReadonlyMap<string, number>>;
}

const inSlack = { chat: 'slack', outcome: outcomeOf, said: async () => new Map() } as const;

/** The stories by what they are about. */
export const stories: Readonly<Record<'a company' | 'a contract' | 'a company in Teams', Story>> = {
  'a company': { ...inSlack, play: playToSuccess },
  'a contract': { ...inSlack, play: playContractToSuccess },
  'a company in Teams': { chat: 'teams', play: playInTeams, outcome: outcomeInTeams, said: saidInTeams },
};

/** Plays the story with a bot that is killed as planned, and tells how it ended and where the bot was killed. */
export async function played(program: string, plan: readonly Boundary[], story: Story = stories['a company']) {
  return inWorld({ program, plan, chat: story.chat }, async (world) => {
    await story.play(world);
    await settled(world);
    const { killer, failures, sandbox } = world;
    return {
      outcome: await story.outcome(world),
      said: await story.said(world),
      failures,
      killedAt: killer.done.map(boundaryText),
      seen: killer.seen,
      mails: sandbox.mails.all().length,
    };
  });
}

/** What was said more than twice as often as in the undisturbed story. */
export const saidTooOften = ({ said }: Told, undisturbed: Told) =>
  [...said].filter(([words, times]) => times > 2 * (undisturbed.said.get(words) ?? 0));

type Told = Pick<Awaited<ReturnType<typeof played>>, 'said'>;

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
