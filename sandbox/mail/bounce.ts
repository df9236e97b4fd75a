import { randomUUID } from 'node:crypto';

const DAEMON = 'mailer-daemon@sandbox.example';

/** Whether nobody has this address: at `bounce.example`, or beginning with `bounce`. */
export function bounces(address: string): boolean {
  return /^bounce|@bounce\.example$/i.test(address);
}

/** Whether the server refuses this address at once: at `refused.example`, or beginning with `refused`. */
export function isRefused(address: string): boolean {
  return /^refused|@refused\.example$/i.test(address);
}

/** The notification that a mail could not be delivered to an address, as a mail server writes it (RFC 3464); with the headers of what came back. */
export function bounceMail(given: {
  sender: string;
  recipient: string;
  envelopeId?: string;
  raw: Buffer;
  at: number;
}): Buffer {
  const { sender, recipient, envelopeId, raw, at } = given;
  const boundary = `=_${randomUUID()}`;
  const text = raw.toString('latin1');
  const head = text.slice(0, Math.max(0, text.search(/\r?\n\r?\n/)));
  const why = `550 5.1.1 <${recipient}>: Recipient address rejected: nobody has this address here`;
  const lines = [
    `From: Mail Delivery System <${DAEMON}>`,
    `To: <${sender}>`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomUUID()}@sandbox.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Your mail could not be delivered to this address:',
    '',
    `    ${recipient}`,
    '',
    `    ${why}`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; sandbox.example',
    ...(envelopeId ? [`Original-Envelope-Id: ${envelopeId}`] : []),
    '',
    `Original-Recipient: rfc822;${recipient}`,
    `Final-Recipient: rfc822;${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; ${why}`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    head,
    '',
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
