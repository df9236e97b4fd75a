import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRunning } from '../../models/mongod/processes.ts';
import { type BundledBot, bundleBot } from './support/bundle-bot.ts';
import { doubled } from './support/doubled.ts';
import { outcomeOf, settled } from './support/outcome.ts';
import { personIn } from './support/person.ts';
import { mongodIn } from './support/store.ts';
import { company, playToVotes, voted, votedWithRemarks } from './support/story.ts';
import { until } from './support/until.ts';
import { createWorld, type World } from './support/world.ts';

/** How long Slack waits for an answer, in ms: https://docs.slack.dev/interactivity/handling-user-interaction */
const slackWaits = 3_000;

let program: BundledBot;
let world: World;
let mongod: number;
beforeAll(async () => {
  program = await bundleBot();
  world = await createWorld({ program: program.program, embedded: true });
  mongod = await mongodIn(world.folder);
  await playToVotes(world);
}, 900_000);
afterAll(async () => {
  await world?.close();
  await program?.remove();
});

// One story in four parts: each goes on where the one before has ended.
describe('a bot with a mongod of its own', () => {
  it('answers within the time of Slack that a vote is not confirmed while its mongod hangs and dies, and takes it afterwards', async () => {
    const mei = personIn(world, 'mei', company);
    process.kill(mongod, 'SIGSTOP');
    const clickedAt = Date.now();
    expect(await mei.press(/^approve$/i)).toBe(true);
    expect(Date.now() - clickedAt).toBeLessThan(slackWaits);
    await until('the answer', () => mei.whispers().find((words) => words.startsWith('Not confirmed yet')));
    process.kill(mongod, 'SIGKILL');
    await voted(world, 'mei');
  }, 600_000);

  it('starts its mongod again by itself', async () => {
    const again = await mongodIn(world.folder);
    expect(again).not.toBe(mongod);
    expect(await isRunning(again)).toBe(true);
  });

  it('that was killed takes over the mongod that it left', async () => {
    const left = await mongodIn(world.folder);
    await world.bot.kill();
    await world.bot.start();
    expect(await mongodIn(world.folder)).toBe(left);
    await votedWithRemarks(world, 'anna');
  }, 600_000);

  it('that was killed together with its mongod recovers what they left, and the story ends with each vote counted once', async () => {
    await world.bot.kill();
    process.kill(await mongodIn(world.folder), 'SIGKILL');
    await world.bot.start();
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
  }, 600_000);
});
