import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import { OutsideFailure } from '../failure.ts';
import { emailSchema, oneLine } from './addresses.ts';
import { failureOfSmtp } from './failure-of-smtp.ts';
import type { Mail, MailAddress, MailAttachment, OutgoingMail } from './mail.ts';
import { messageIdOf } from './message-id.ts';
import type { SmtpServer } from './smtp-server.ts';

interface Deps {
  server: SmtpServer;
  /** Whom mails are from; what cannot be delivered comes back to this address. */
  from: MailAddress;
  /** How long a connection or a greeting may take, in ms; an answer may take twice as long. */
  timeoutMs?: number;
}

/** Hands mails over to a mail server by SMTP (RFC 5321), each in a connection of its own. */
export function createSmtpMail({ server, from, timeoutMs = 10_000 }: Deps): Mail {
  const { host, port, secure, requireTLS, auth } = server;
  const transport: SMTPTransportOptions = {
    host,
    port,
    secure,
    requireTLS,
    ...(auth ? { auth } : {}),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    // Longer than the greeting: nodemailer's error does not tell a silence before the mail from one after it, and only the first may be sent again.
    socketTimeout: 2 * timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const domain = from.email.slice(from.email.lastIndexOf('@') + 1);
  const sender = createTransport(transport);

  const idOf = (key: string) => messageIdOf(key, domain);

  return {
    idOf,
    async send(mail) {
      if (!emailSchema.safeParse(mail.to.email).success) {
        throw new OutsideFailure('refused', 'The mail has no address that it could go to. Correct it and send again.');
      }
      const messageId = idOf(mail.key);
      try {
        await sender.sendMail(messageOf(mail, from, messageId));
        return { messageId };
      } catch (error) {
        throw failureOfSmtp(error);
      }
    },
  };
}

function messageOf({ to, language, subject, text, html, attachments }: OutgoingMail, from: MailAddress, id: string) {
  return {
    messageId: id,
    from: { name: oneLine(from.name), address: from.email },
    to: { name: oneLine(to.name), address: to.email },
    // The addresses that count stand apart from the headers, so that no header can add one.
    envelope: {
      from: from.email,
      to: [to.email],
      // RFC 3461: say when it cannot be delivered, and send the headers back, for they name the mail. Servers without it send back what they like.
      dsn: { id: id.slice(1, -1), return: 'HDRS', notify: ['FAILURE'] },
    },
    subject: oneLine(subject),
    text,
    html,
    attachments: attachments.map(attached),
    // RFC 3834: absence notices do not answer what a program has sent.
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
  };
}

const attached = ({ name, type, bytes }: MailAttachment) => ({
  filename: oneLine(name),
  contentType: type,
  content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});
