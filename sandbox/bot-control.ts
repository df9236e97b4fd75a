import { signatureHeaders } from './signature.ts';

/** What the sandbox asks of the bot itself, beside Slack's protocol. */
export interface BotControl {
  /** Whether the bot answers /health. */
  healthy(): Promise<boolean>;
  /** A signed order such as /sandbox/clock; whether it was taken. */
  order(path: string, body: object): Promise<boolean>;
  /** One of the bot's own pages; null when the bot cannot be reached. */
  page(path: string): Promise<BotPage | null>;
}

/** A page as the bot sent it. */
export interface BotPage {
  status: number;
  html: string;
  /** Its Content-Security-Policy. */
  policy: string;
}

/** Talks to the bot's own addresses, with the secret that both share. */
export function createBotControl(botUrl: string, secret: string, machine: () => number): BotControl {
  return {
    async healthy() {
      try {
        const response = await fetch(new URL('/health', botUrl), { signal: AbortSignal.timeout(2000) });
        await response.body?.cancel();
        return response.ok;
      } catch {
        return false;
      }
    },
    async order(path, order) {
      const body = JSON.stringify(order);
      const headers = signatureHeaders(secret, { method: 'POST', path, body }, Math.floor(machine() / 1000));
      try {
        const response = await fetch(new URL(path, botUrl), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...headers },
          body,
          signal: AbortSignal.timeout(30_000),
        });
        await response.body?.cancel();
        return response.ok;
      } catch {
        return false;
      }
    },
    async page(path) {
      try {
        const response = await fetch(new URL(path, botUrl), { signal: AbortSignal.timeout(10_000) });
        const policy = response.headers.get('Content-Security-Policy') ?? "default-src 'none'";
        return { status: response.status, html: await response.text(), policy };
      } catch {
        return null;
      }
    },
  };
}
