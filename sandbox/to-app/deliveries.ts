import type { Faults } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import type { Timers } from '../timers.ts';
import type { Delivery, Door, Reply, Retry } from './door.ts';

export interface Delivered {
  delivery: Delivery;
  retry?: Retry;
  reply: Reply;
}

export interface Deliveries {
  /** Sends an interaction or a command once and gives the app's answer. */
  ask(delivery: Delivery): Promise<Reply>;
  /** Sends an event, and again as Slack does when it is not taken. */
  tell(body: JsonObject): void;
  redeliverLast(): void;
  /** Repeats nothing of what was sent so far. */
  forget(): void;
  /** How many events are on their way or wait for another try. */
  underway(): number;
}

interface Deps {
  /** The first open one is taken. */
  doors: Door[];
  faults: Faults;
  timers: Timers;
  /** 1 is Slack's own rhythm, 0.001 a thousandth of it. */
  retryScale: number;
  record(delivered: Delivered): void;
}

/** At once, after a minute, after five: https://docs.slack.dev/apis/events-api#retries */
const RETRY_MS = [0, 60_000, 300_000];

/** Everything the workspace sends to the app goes through here. */
export function createDeliveries({ doors, faults, timers, retryScale, record }: Deps): Deliveries {
  let last: JsonObject | undefined;
  let underway = 0;
  let age = 0;

  async function send(delivery: Delivery, retry?: Retry): Promise<Reply> {
    const door = doors.find((candidate) => candidate.open());
    const reply: Reply = door
      ? await door.send(delivery, retry)
      : { ok: false, reason: 'connection_failed', noRetry: false };
    record({ delivery, ...(retry ? { retry } : {}), reply });
    return reply;
  }

  async function attempt(body: JsonObject, retry?: Retry): Promise<void> {
    const sentIn = age;
    underway += 1;
    const reply = await send({ kind: 'event', body }, retry);
    underway -= 1;
    const num = (retry?.num ?? 0) + 1;
    const pause = RETRY_MS[num - 1];
    if (reply.ok || reply.noRetry || pause === undefined || sentIn !== age) return;
    underway += 1;
    timers.after(pause * retryScale, () => {
      underway -= 1;
      if (sentIn === age) void attempt(body, { num, reason: reply.reason });
    });
  }

  return {
    async ask(delivery) {
      if (!faults.strikeDelivery()) return send(delivery);
      const [first] = await Promise.all([send(delivery), send(delivery)]);
      return first;
    },
    tell(body) {
      last = body;
      void attempt(body);
      if (faults.strikeDelivery()) void attempt(body, { num: 1, reason: 'http_timeout' });
    },
    redeliverLast() {
      if (last) void attempt(last, { num: 1, reason: 'http_timeout' });
    },
    forget() {
      age += 1;
      last = undefined;
    },
    underway: () => underway,
  };
}
