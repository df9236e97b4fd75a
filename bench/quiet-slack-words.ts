/** What the bench says to its quiet Slack. */
export type ToQuietSlack =
  /** Forgets all calls. `rate` is how much of what Slack allows is let through; 0 is everything. */
  { ask: 'begin'; users: { id: string; email: string }[]; rate: number } | { ask: 'calls' };

/** The count of what the bot said to people beside their cards: refusals, and votes that are not confirmed yet. */
export const saidBeside = 'response_url';

/** What a quiet Slack was asked for; times by the machine's monotonic clock, in ns. */
export interface Calls {
  count: Record<string, number>;
  turnedAway: number;
  redrawn: { channel: string; message: string; at: bigint }[];
  posted: { channel: string; at: bigint }[];
}
