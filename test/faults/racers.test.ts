import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BundledBot, bundleBot } from './support/bundle-bot.ts';
import { doubled } from './support/doubled.ts';
import { outcomeOf, settled } from './support/outcome.ts';
import { personIn } from './support/person.ts';
import { company, playToVotes, voted, votedWithRemarks } from './support/story.ts';
import { until } from './support/until.ts';
import { createWorld, type World } from './support/world.ts';

const clicks = 12;

let program: BundledBot;
let world: World;
beforeAll(async () => {
  program = await bundleBot();
  world = await createWorld({ program: program.program, bots: 2 });
}, 900_000);
afterAll(async () => {
  await world?.close();
  await program?.remove();
});

describe('two bots on one database that take what comes in turn', () => {
  it('count one of many clicks on a task, explain each of the others, and say nothing twice', async () => {
    await playToVotes(world);
    const mei = personIn(world, 'mei', company);
    const before = mei.whispers().length;
    const pressed = await Promise.all(Array.from({ length: clicks }, () => mei.press(/^approve$/i)));
    expect(pressed).toEqual(Array(clicks).fill(true));
    // On a slow machine the one that counts may also hear that it is not confirmed yet.
    await until('the refusals', () => (mei.whispers().length - before >= clicks - 1 ? true : undefined));
    await votedWithRemarks(world, 'anna');
    await voted(world, 'luca');
    await voted(world, 'elena');
    await settled(world);
    const [{ status, chain, votes = [] } = {}] = (await outcomeOf(world)).approvals;
    expect({ status, chain, votes: votes.map((one) => one.votes.length) }).toEqual({
      status: 'success',
      chain: null,
      votes: [1, 1, 1, 1],
    });
    expect(doubled(world.sandbox.workspace)).toEqual([]);
    expect(world.failures).toEqual([]);
  }, 900_000);
});
