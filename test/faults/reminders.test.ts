import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BundledBot, bundleBot } from './support/bundle-bot.ts';
import { remindersAmidKills } from './support/reminders.ts';

let program: BundledBot;
beforeAll(async () => {
  program = await bundleBot();
}, 120_000);
afterAll(() => program.remove());

describe('three bots whose clocks are a quarter of an hour apart, one after another killed and started again', () => {
  it('send each of 150 reminders once', async () => {
    const { numbers, counts, kills, failures } = await remindersAmidKills(program.program, 150);
    expect(failures).toEqual([]);
    expect(numbers).toHaveLength(150);
    expect([...counts].filter(([, times]) => times !== 1)).toEqual([]);
    expect([...counts.keys()].sort()).toEqual([...numbers].sort());
    expect(kills).toBeGreaterThan(0);
  }, 700_000);
});
