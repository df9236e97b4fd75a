import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { bounceMail, bounces, isRefused } from './bounce.ts';
import type { Mailbox } from './mailbox.ts';
import type { Returns } from './returns.ts';

export interface SmtpDoor {
  /** Listens on 127.0.0.1; 0 takes a free port. Answers with the address as MAIL_URL names it. */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
}

interface Deps {
  mailbox: Mailbox;
  faults: Faults;
  clock: Clock;
  /** Gets each notification, which the sender's own mail server would hand on. */
  returned: Pick<Returns, 'take'>;
}

const LARGEST_BYTES = 35 * 1024 * 1024;

/** A mail server that takes mails from everybody; what nobody can get is refused at once, or comes back as a notification. */
export function createSmtpDoor({ mailbox, faults, clock, returned }: Deps): SmtpDoor {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    // Nobody has a certificate for this machine, and what stays on it needs none.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    hideDSN: false,
    size: LARGEST_BYTES,
    closeTimeout: 100,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? 'app' }),
    onRcptTo({ address }, _session, done) {
      done(isRefused(address) ? refusal(550, '5.1.1 Nobody has this address here.') : null);
    },
    onData(stream, session, done) {
      receive(stream, session).then(
        (cut) => (cut ? sockets.get(session.remotePort)?.destroy() : done()),
        (error) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });

  /** Whether the line is to be cut instead of an answer. */
  async function receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<boolean> {
    const raw = await buffer(stream);
    if (stream.sizeExceeded) throw refusal(552, 'This mail is too large.');
    const struck = faults.strike('mail');
    for (const fault of struck) {
      if (fault.kind === 'lose request') return true;
      if (fault.kind === 'fail') throw refusal(fault.status, 'The sandbox was told to fail.');
      if (fault.kind === 'refuse') throw refusal(554, fault.error);
      if (fault.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    }
    const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
    const recipients = envelope.rcptTo.map(({ address }) => address);
    const reached = recipients.filter((address) => !bounces(address));
    if (reached.length > 0) await mailbox.keep({ sender, to: reached, raw });
    for (const recipient of recipients.filter(bounces)) {
      // What has no sender is a notification itself, and never comes back: RFC 5321, section 4.5.5.
      if (sender === '') continue;
      const envelopeId = envelope.dsn?.envid;
      const bounce = bounceMail({ sender, recipient, raw, at: clock.now(), ...(envelopeId ? { envelopeId } : {}) });
      await mailbox.keep({ sender: '', to: [sender], raw: bounce });
      returned.take(bounce);
    }
    return struck.some(({ kind }) => kind === 'lose answer');
  }

  return {
    async listen(port) {
      await new Promise<void>((resolve, reject) => {
        server.server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve());
      });
      return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    },
    close: () =>
      new Promise((resolve) => {
        if (!server.server.listening) return resolve();
        server.close(() => resolve());
      }),
  };
}

/** An error with the number that an SMTP server answers with. */
function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
