import type { Rate } from '../limiter.ts';

/** The bot's whole allowance, far from what one company needs: 50 calls a second (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). */
const ofTheBot: Rate = { perMinute: 1_800, burst: 20 };
/** 7 in a second, 8 in two, 60 in thirty. */
const inConversation: Rate = { perMinute: 60, burst: 6 };
/** 1,800 in an hour: what may be sent at once and what comes after it, together. */
const inAnHour: Rate = { perMinute: 20, burst: 600 };

/** The lanes of a call that puts something into a conversation; a thread counts with its channel. */
export const lanesOf = (conversation: string): string[] => [
  'bot',
  `hour ${conversation}`,
  `conversation ${conversation}`,
];

/** The rate of a lane; `scale` is 2 for twice as much, 0 lets everything through. */
export function teamsRates(scale = 1): (lane: string) => Rate | null {
  return (lane) => {
    if (scale <= 0) return null;
    const [kind] = lane.split(' ');
    const rate = kind === 'conversation' ? inConversation : kind === 'hour' ? inAnHour : ofTheBot;
    return { perMinute: rate.perMinute * scale, burst: Math.max(1, rate.burst * scale) };
  };
}
