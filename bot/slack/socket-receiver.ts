import { type App, type Logger, type Receiver, SocketModeReceiver, type StringIndexed } from '@slack/bolt';
import { processed } from './held-ack.ts';

export interface SocketReceiverOptions {
  /** The app-level token, `xapp-…`, with the scope connections:write. */
  appToken: string;
  apiUrl: string;
  logger: Logger;
  failed(error: unknown): void;
}

/**
 * Takes Slack's requests over Socket Mode. An envelope is acknowledged when it has been processed and not before, so that Slack sends
 * again what a crash left.
 */
export function createSocketReceiver({ appToken, apiUrl, logger, failed }: SocketReceiverOptions): Receiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // The bot waits for Slack for as long as it takes: a lost network is no reason to end.
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { forever: true, factor: 1.3, maxTimeout: 30_000 } },
    },
    processEventErrorHandler: async ({ error }) => {
      failed(error);
      return false;
    },
  });
  return {
    init(app: App<StringIndexed>) {
      receiver.init(
        Object.assign(Object.create(app) as App<StringIndexed>, {
          processEvent: async ({ ack, ...event }: Parameters<App['processEvent']>[0]) => {
            const { acked, answer } = await processed(app, event);
            if (acked) await ack(answer);
          },
        }),
      );
    },
    start: () => receiver.start(),
    stop: () => receiver.client.disconnect(),
  };
}
