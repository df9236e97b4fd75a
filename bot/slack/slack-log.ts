import { type Logger, LogLevel } from '@slack/bolt';
import type { Logger as Log } from 'pino';

/** Bolt's and the client's words in the bot's own log. Their debug output holds tokens and people's texts, so it is left out. */
export function slackLog(log: Log): Logger {
  const own = log.child({ part: 'slack' });
  const words = (messages: unknown[]) =>
    messages.map((one) => (one instanceof Error ? one.message : String(one))).join(' ');
  return {
    debug: () => undefined,
    info: (...messages) => own.debug(words(messages)),
    warn: (...messages) => own.warn(words(messages)),
    error: (...messages) => own.error(words(messages)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
