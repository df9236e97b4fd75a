import type { WebClient } from '@slack/web-api';
import type { Millis } from '../../../flows/facts.ts';
import type { Posted } from '../chat.ts';
import type { Call } from './call.ts';
import { slackError } from './failure.ts';

/** The type of our messages' metadata (https://docs.slack.dev/messaging/message-metadata). */
export const metadataType = 'countersign';

/** Clocks may differ by so much: what was sent at `since` by our clock may be a little older by Slack's. */
const clocksDiffer = 60_000;

/** Looks for the message with this key among those at or after `since`, page after page; null when Slack has none. */
export async function findPost(
  client: WebClient,
  call: Call,
  place: { channel: string; thread?: string },
  key: string,
  since: Millis,
): Promise<Posted | null> {
  const { channel, thread } = place;
  const oldest = String(Math.max(0, (since - clocksDiffer) / 1_000));
  let cursor: string | undefined;
  do {
    const range = { channel, oldest, limit: 200, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const page = await (thread === undefined
      ? call('conversations.history', { on: `look-up ${channel}` }, () => client.conversations.history(range))
      : call('conversations.replies', { on: `look-up ${channel}` }, () =>
          client.conversations.replies({ ...range, ts: thread }),
        )
    ).catch((error: unknown) => {
      if (slackError(error) === 'thread_not_found') return null;
      throw error;
    });
    const found = page?.messages?.find(
      ({ metadata }) => metadata?.event_type === metadataType && keyOf(metadata.event_payload) === key,
    );
    if (found?.ts) return { channel, message: found.ts };
    cursor = page?.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return null;
}

function keyOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'key' in payload ? payload.key : undefined;
}
