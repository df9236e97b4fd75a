import type { WebClient } from '@slack/web-api';
import type { Card } from '../../cards/card.ts';
import type { SlackDoorDrawing } from './drawing.ts';

/** How a click can be answered: by its response URL, else in the channel where it was made. */
export interface Reply {
  responseUrl: string | null;
  channel: string | null;
  thread: string | null;
  user: string;
}

const timeout = 5_000;

/** Says something to one person, where they clicked; in their own conversation when that was nowhere. */
export async function sayOnlyTo(client: WebClient, drawing: SlackDoorDrawing, reply: Reply, card: Card): Promise<void> {
  const message = drawing.message(card);
  const { responseUrl, channel, thread, user } = reply;
  const where = thread ? { thread_ts: thread } : {};
  if (responseUrl) {
    return post(responseUrl, { response_type: 'ephemeral', replace_original: false, ...where, ...message });
  }
  if (channel) {
    await client.chat.postEphemeral({ channel, user, ...message, ...where });
  } else {
    await client.chat.postMessage({ channel: user, ...message });
  }
}

/** Puts a card in the place of the one that was clicked. */
export async function replaceClicked(drawing: SlackDoorDrawing, responseUrl: string, card: Card): Promise<void> {
  await post(responseUrl, { replace_original: true, ...drawing.message(card) });
}

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`Slack's response URL answered ${response.status}`);
}
