import { asObject, parseObject } from '../json.ts';
import type { Delivery, Door, Reply } from './door.ts';
import { slackSignature } from './slack-signature.ts';

interface Options {
  requestUrl: string;
  signingSecret: string;
  /** How long the app has to answer; 3 s at Slack. */
  answerMs: number;
  machine(): number;
}

/** Delivers to the app's request URL, signed as Slack signs. */
export function createHttpDoor({ requestUrl, signingSecret, answerMs, machine }: Options): Door {
  return {
    open: () => true,
    async send(delivery, retry): Promise<Reply> {
      const { type, body } = encoded(delivery);
      const retryHeaders: Record<string, string> = retry
        ? { 'X-Slack-Retry-Num': String(retry.num), 'X-Slack-Retry-Reason': retry.reason }
        : {};
      try {
        const response = await fetch(requestUrl, {
          method: 'POST',
          headers: {
            'Content-Type': type,
            'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
            ...slackSignature(signingSecret, body, Math.floor(machine() / 1000)),
            ...retryHeaders,
          },
          body,
          signal: AbortSignal.timeout(answerMs),
        });
        const text = await response.text();
        if (!response.ok)
          return { ok: false, reason: 'http_error', noRetry: response.headers.get('x-slack-no-retry') === '1' };
        return { ok: true, body: parseObject(text) ?? text };
      } catch (error) {
        const late = asObject(error)?.name === 'TimeoutError';
        return { ok: false, reason: late ? 'http_timeout' : 'connection_failed', noRetry: false };
      }
    },
  };
}

function encoded(delivery: Delivery): { type: string; body: string } {
  switch (delivery.kind) {
    case 'event':
      return { type: 'application/json', body: JSON.stringify(delivery.body) };
    case 'interactive':
      return {
        type: 'application/x-www-form-urlencoded',
        body: new URLSearchParams({ payload: JSON.stringify(delivery.body) }).toString(),
      };
    case 'command':
      return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(delivery.body).toString() };
  }
}
