/** Bodies to send to Slack's door, signed, `inFlight` at once; at `perSecond` when it is not null, else as fast as answers come. */
export interface Load {
  port: number;
  secret: string;
  bodies: readonly string[];
  inFlight: number;
  perSecond: number | null;
}

/** What came of it, one entry a body in each list; times by the machine's monotonic clock, in ns. */
export interface Clicked {
  sent: bigint[];
  answered: bigint[];
  statuses: number[];
}
