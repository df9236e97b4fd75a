import { signatureHeaders } from './signature.ts';

/** What the sandbox asks of the bot itself, beside Slack's protocol. */
export interface BotControl {
  /** Whether the bot answers /health. */
  healthy(): Promise<boolean>;
  /** A signed order such as /sandbox/clock; whether it was taken. */
  order(path: string, body: object): Promise<boolean>;
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
  };
}
