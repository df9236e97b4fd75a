import type { Limiter } from '../limiter.ts';
import { slackFailure } from './failure.ts';

/** For whom a call is made, and in which channel when it counts against that channel's rate. */
export interface CallFor {
  on: string;
  channel?: string;
}

/** Makes a Web API call in its turn. What it throws is an `OutsideFailure`; a rate limit closes the lanes for as long as Slack says. */
export type Call = <T>(method: string, whom: CallFor, make: () => Promise<T>) => Promise<T>;

export function createCall(limiter: Limiter): Call {
  return (method, { on, channel }, make) => {
    const lanes = channel === undefined ? [method] : [method, `channel ${channel}`];
    return limiter.run({ lanes, on }, async () => {
      try {
        return await make();
      } catch (error) {
        const failure = slackFailure(method, error);
        // Slack does not say whether the method or the channel is full; a channel's limit is the tighter one.
        if (failure.retryAfter !== null) limiter.pause(lanes.at(-1) ?? method, failure.retryAfter);
        throw failure;
      }
    });
  };
}
