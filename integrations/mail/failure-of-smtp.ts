import { z } from 'zod';
import { OutsideFailure } from '../failure.ts';

const name = 'The mail server';

/** What nodemailer's errors carry: https://nodemailer.com/errors */
const smtpError = z.object({
  message: z.string(),
  code: z.string().optional(),
  /** The system's own code, where `code` says only that it was the socket. */
  originalCode: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
});

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** Codes of nodemailer for what ends before the mail is handed over. */
const beforeTheMail = new Set(['EDNS', 'ETLS', 'ENOAUTH', 'EOAUTH2', 'EPROXY']);
/** "Authentication required", "too weak", "invalid": RFC 4954, section 6. Somebody will set it right. */
const notLetIn = new Set([530, 534, 535, 538]);
/** The commands that carry the mail; what a server says before them is not about it. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)$/;

/**
 * What a failed handing over means for doing it again: 5xx to the mail itself is refused for good, 4xx and everything before it may go through later, and
 * a line that broke without an answer leaves open whether the mail was taken.
 */
export function failureOfSmtp(error: unknown): OutsideFailure {
  if (error instanceof OutsideFailure) return error;
  const read = smtpError.safeParse(error instanceof Error ? { ...error, message: error.message } : error);
  if (!read.success) return new OutsideFailure('unanswered', `${name} did not answer.`, { cause: error });
  const { code = '', originalCode = '', command = '', responseCode, response, message } = read.data;
  const fail = (kind: OutsideFailure['kind'], words: string) => new OutsideFailure(kind, words, { cause: error });
  if (code === 'EAUTH' || (responseCode !== undefined && notLetIn.has(responseCode))) {
    return fail(
      'later',
      `${name} does not let us in${said(responseCode)}. Are the name and password in MAIL_URL right?`,
    );
  }
  if (responseCode !== undefined && responseCode >= 400) {
    const refused = responseCode >= 500 && aboutTheMail.test(command);
    return fail(refused ? 'refused' : 'later', `${name} answered ${oneLineOf(response ?? message)}`);
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'EREQUIRETLS') {
    return fail('refused', `The mail cannot be handed over: ${oneLineOf(message)}`);
  }
  if (code === 'ETLS') return fail('later', `${name} offers no TLS that can be trusted: ${oneLineOf(message)}`);
  const setUp = /^(Connection timeout|Greeting never received|TLS handshake timed out)/.test(message);
  if (neverConnected.has(originalCode) || neverConnected.has(code) || beforeTheMail.has(code) || setUp) {
    return fail('later', `${name} cannot be reached (${originalCode || code}). Is MAIL_URL right, and is it running?`);
  }
  return fail('unanswered', `${name} did not answer: ${oneLineOf(message)}`);
}

const said = (responseCode: number | undefined) => (responseCode === undefined ? '' : ` (${responseCode})`);
const oneLineOf = (text: string) => text.replace(/\s+/g, ' ').slice(0, 300);
