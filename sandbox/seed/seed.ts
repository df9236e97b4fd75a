import type { BotControl } from '../bot-control.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { play } from './play.ts';
import { STORIES, type Story } from './stories.ts';

const HOUR = 3_600_000;

/** Fills a fresh workspace: plays every story, the oldest first, with the clock set to when it happened. */
export async function seed(workspace: Workspace, bot: BotControl, say: (words: string) => void): Promise<void> {
  let told = 0;
  const tell = () => say(`Setting the scene: ${told} of ${STORIES.length} approvals have moved in`);
  tell();
  const ages = [...new Set(STORIES.map((story) => story.hoursAgo))].sort((one, other) => other - one);
  for (const hoursAgo of ages) {
    await setClock(workspace, bot, -hoursAgo * HOUR);
    await Promise.all(
      STORIES.filter((story) => story.hoursAgo === hoursAgo).map(async (story) => {
        await playOrSay(workspace, story);
        told += 1;
        tell();
      }),
    );
  }
  await setClock(workspace, bot, 0);
}

/** A story that gets stuck is said, and the others go on. */
async function playOrSay(workspace: Workspace, story: Story): Promise<void> {
  await play(workspace, story).catch((error: unknown) => {
    process.stderr.write(
      `The story of ${story.company.name} stopped: ${error instanceof Error ? error.message : error}\n`,
    );
  });
}

async function setClock(workspace: Workspace, bot: BotControl, offsetMs: number): Promise<void> {
  workspace.clock.advance(offsetMs - workspace.clock.offsetMs());
  workspace.announce({ type: 'clock moved' });
  await bot.order('/sandbox/clock', { offsetMs });
}
