import type { ReceiverEvent } from '@slack/bolt';

/** What Bolt does with an event: `App`, as far as a receiver needs it. */
export interface Bolt {
  processEvent(event: ReceiverEvent): Promise<void>;
}

/** What a request is answered with: a JSON body, words, or nothing but "taken". */
export type Acked = object | string | undefined;

/**
 * Lets Bolt process an event and only then answers it. Bolt acks events before their listeners run; here an ack is kept until the
 * processing has ended, so that Slack sends again what was not taken. Resolves with the answer; rejects when processing failed.
 */
export async function processed(
  bolt: Bolt,
  event: Omit<ReceiverEvent, 'ack'>,
): Promise<{ acked: boolean; answer: Acked }> {
  let acked = false;
  let answer: Acked;
  await bolt.processEvent({
    ...event,
    ack: async (response?: unknown) => {
      acked = true;
      answer =
        typeof response === 'string' || (typeof response === 'object' && response !== null) ? response : undefined;
    },
  });
  return { acked, answer };
}
