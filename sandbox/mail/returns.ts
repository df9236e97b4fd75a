import { signatureHeaders } from '../signature.ts';
import type { Timers } from '../timers.ts';

interface Deps {
  botUrl: string;
  /** Shared with the bot; without one nothing is posted. */
  secret: string | undefined;
  timers: Timers;
  machine(): number;
}

export type Returns = ReturnType<typeof createReturns>;

const PATH = '/mail/inbound';
/** Pauses between attempts, in milliseconds. */
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/** Posts notifications to the bot, as a mail server pipes what arrives for the sender to a program. */
export function createReturns({ botUrl, secret, timers, machine }: Deps) {
  const kept: Buffer[] = [];
  let held = false;

  async function post(body: Buffer, signedBy: string): Promise<boolean> {
    const headers = signatureHeaders(signedBy, { method: 'POST', path: PATH, body }, Math.floor(machine() / 1000));
    try {
      const response = await fetch(new URL(PATH, botUrl), {
        method: 'POST',
        headers: { 'Content-Type': 'message/rfc822', ...headers },
        body: new Uint8Array(body),
        signal: AbortSignal.timeout(10_000),
      });
      await response.body?.cancel();
      // What is refused for good is not sent again.
      return response.status < 500;
    } catch {
      return false;
    }
  }

  async function attempt(body: Buffer, signedBy: string, tries: number): Promise<void> {
    const pause = RETRY_MS[tries];
    if ((await post(body, signedBy)) || pause === undefined) return;
    timers.after(pause, () => void attempt(body, signedBy, tries + 1));
  }

  return {
    take(notification: Buffer): void {
      if (held) kept.push(notification);
      else if (secret !== undefined) void attempt(notification, secret, 0);
    },
    /** From now on mails come back only when they are let go. */
    hold(): void {
      held = true;
    },
    /** How many wait to be let go. */
    kept: () => kept.length,
    /** Resolves when the bot has answered to each. */
    async letGo(): Promise<void> {
      const waiting = kept.splice(0);
      if (secret !== undefined) await Promise.all(waiting.map((one) => attempt(one, secret, 0)));
    },
  };
}
