import type { BotControl } from './bot-control.ts';
import type { Clock } from './clock.ts';
import type { Timers } from './timers.ts';

const SOON_MS = 300;
const LATER_MS = 3000;

/** Watches whether the bot is up. Each time it comes up it is told the time, and `met` is called. */
export function followBot({
  bot,
  clock,
  timers,
  met,
}: {
  bot: BotControl;
  clock: Clock;
  timers: Timers;
  met(): void;
}): void {
  let up = false;
  async function look(): Promise<void> {
    const healthy = await bot.healthy();
    if (healthy && !up) {
      if (clock.offsetMs() !== 0) await bot.order('/sandbox/clock', { offsetMs: clock.offsetMs() });
      met();
    }
    up = healthy;
    timers.after(up ? LATER_MS : SOON_MS, () => void look());
  }
  void look();
}
