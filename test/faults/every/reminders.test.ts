import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BundledBot, bundleBot } from '../support/bundle-bot.ts';
import { remindersAmidKills } from '../support/reminders.ts';

let program: BundledBot;
beforeAll(async () => {
  program = await bundleBot();
}, 120_000);
afterAll(() => program.remove());

describe('three bots whose clocks are a quarter of an hour apart, one after another killed and started again', () => {
  it('send each of 2,000 reminders once', async () => {
    const { numbers, counts, kills, took, failures } = await remindersAmidKills(program.program, 2_000);
    process.stderr.write(`the last was told ${Math.round(took / 1_000)} s after all were due, amid ${kills} kills\n`);
    expect(numbers).toHaveLength(2_000);
    expect([...counts].filter(([, times]) => times !== 1)).toEqual([]);
    expect([...counts.keys()].sort()).toEqual([...numbers].sort());
    expect(kills).toBeGreaterThan(0);
    expect(failures).toEqual([]);
  }, 1_800_000);
});
