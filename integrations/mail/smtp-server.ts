import { z } from 'zod';

/** Where mails are handed over. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte (smtps); else the connection is upgraded by STARTTLS. */
  secure: boolean;
  /** Whether a server without TLS is refused. */
  requireTLS: boolean;
  auth: { user: string; pass: string } | null;
}

const onThisMachine = new Set(['127.0.0.1', 'localhost', '[::1]']);
const address = z.url({ protocol: /^smtps?$/ }).transform((text) => new URL(text));

/**
 * Reads `smtp://user:pass@host:587` or `smtps://…:465`; null when it is neither. TLS is required of every server but this machine's own;
 * `?tls=optional` takes a relay of the own network without it.
 */
export function readSmtpServer(text: string): SmtpServer | null {
  const read = address.safeParse(text);
  if (!read.success || read.data.hostname === '') return null;
  const { protocol, hostname, port, username, password, searchParams } = read.data;
  const secure = protocol === 'smtps:';
  const auth = decoded(username, password);
  if (auth === undefined) return null;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !onThisMachine.has(hostname) && searchParams.get('tls') !== 'optional',
    auth,
  };
}

/** Undefined when the percent signs lead nowhere. */
function decoded(username: string, password: string): SmtpServer['auth'] | undefined {
  try {
    return username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}
