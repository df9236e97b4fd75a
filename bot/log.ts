import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Names under which secrets travel: tokens, signatures, cookies, and whatever is called a secret. */
const secrets = [
  'token',
  'appToken',
  'signingSecret',
  'secret',
  'password',
  'pass',
  'authorization',
  'cookie',
  'signature',
];
const headers = ['x-slack-signature', 'x-countersign-signature', 'set-cookie'];

/** What looks like a Slack token, like credentials in an address, or like the token of a private link, wherever it stands in a text. */
const lookLikeSecrets =
  /(?<=\/counterparty\/)[\w-]{16,}|\bx(?:ox[a-z]|app)-[\w.-]+|(?<=:\/\/)[^\s/:@]+:[^\s/@]+(?=@)|\bv[01]=[0-9a-f]{32,}/g;

const hidden = '[hidden]';

/** Takes what looks like a secret out of a text. */
export const withoutSecrets = (text: string): string => text.replace(lookLikeSecrets, hidden);

/** The bot's log: one JSON line an entry. No secret gets into it, neither by its name nor by its looks. */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Logger {
  const names = [...secrets, ...headers.map((name) => `["${name}"]`)];
  const paths = names.flatMap((name) => {
    const below = name.startsWith('[') ? `*${name}` : `*.${name}`;
    return [name, below, `*.${below}`];
  });
  const out: DestinationStream = destination ?? pino.destination({ dest: 1, sync: false });
  const clean: DestinationStream = { write: (line) => out.write(withoutSecrets(line)) };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: hidden },
    },
    clean,
  );
}
