import type { Rate } from '../limiter.ts';

/** Slack's tiers (https://docs.slack.dev/apis/web-api/rate-limits): calls a minute of one method in one workspace. */
const tiers = { 2: { perMinute: 20, burst: 20 }, 3: { perMinute: 50, burst: 50 }, 4: { perMinute: 100, burst: 100 } };

/** The tier of each method that the bot calls through the limiter, as its reference page says. */
const methods: Readonly<Record<string, Rate>> = {
  'chat.delete': tiers[3],
  'chat.update': tiers[3],
  'conversations.create': tiers[2],
  'conversations.history': tiers[3],
  'conversations.invite': tiers[3],
  'conversations.list': tiers[2],
  'conversations.open': tiers[3],
  'conversations.replies': tiers[3],
  'files.completeUploadExternal': tiers[4],
  'files.delete': tiers[3],
  'files.getUploadURLExternal': tiers[4],
  'files.info': tiers[4],
  'views.publish': tiers[4],
  // "Several hundred messages a minute" in a workspace, whatever the channel (https://docs.slack.dev/reference/methods/chat.postMessage).
  'chat.postMessage': { perMinute: 300, burst: 50 },
};

/** A message a second in a channel, short bursts allowed. */
const inChannel: Rate = { perMinute: 60, burst: 5 };

/**
 * The rate of a lane: a method's name, or `channel …`. `scale` is for a workspace that allows more (2 is twice as much); 0 lets
 * everything through, for measurements against a server without limits.
 */
export function slackRates(scale = 1): (lane: string) => Rate | null {
  return (lane) => {
    if (scale <= 0) return null;
    const rate = lane.startsWith('channel ') ? inChannel : methods[lane];
    return rate ? { perMinute: rate.perMinute * scale, burst: Math.max(1, rate.burst * scale) } : null;
  };
}
