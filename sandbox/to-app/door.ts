import type { JsonObject } from '../json.ts';

/** What the workspace sends to the app. */
export type Delivery =
  | { kind: 'event'; body: JsonObject }
  | { kind: 'interactive'; body: JsonObject }
  | { kind: 'command'; body: Record<string, string> };

/** Why a delivery is tried once more, in the words of x-slack-retry-reason. */
export type Failure = 'http_timeout' | 'http_error' | 'connection_failed';

export type Reply = { ok: true; body: JsonObject | string } | { ok: false; reason: Failure; noRetry: boolean };

export interface Retry {
  num: number;
  reason: Failure;
}

/** One way to reach the app: its request URL, or its Socket Mode connections. */
export interface Door {
  /** Whether somebody listens behind it. */
  open(): boolean;
  send(delivery: Delivery, retry?: Retry): Promise<Reply>;
}
