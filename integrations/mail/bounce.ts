import { type ParsedMail, simpleParser } from 'mailparser';
import { emailSchema } from './addresses.ts';

/** A mail that came back. */
export interface Bounce {
  /** The Message-ID of ours, angle brackets included; null when the notification does not name it. */
  messageId: string | null;
  /** Whom it did not reach. */
  recipient: string;
  /** RFC 3463, e.g. `5.1.1`: 5 is for good, 4 is given up after many tries. */
  status: string;
  /** What the server said of it, one line. */
  why: string;
}

const longestWhy = 500;

/**
 * Reads a mail as a delivery status notification (RFC 3464) that says that a mail could not be delivered; null when it is anything else, also a notice
 * that it is only late. Whoever knows a Message-ID can write such a mail, so believe it only of a mail that was sent to this recipient.
 */
export async function bounceOf(message: Uint8Array): Promise<Bounce | null> {
  const mail = await parsed(message);
  const type = mail?.headers.get('content-type');
  if (!mail || !isReport(type)) return null;
  const status = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (!status) return null;
  const [about, ...recipients] = groupsOf(status.content.toString('utf8'));
  const failed = recipients.find((group) => group.get('action')?.toLowerCase() === 'failed');
  const recipient = addressOf(failed?.get('original-recipient')) ?? addressOf(failed?.get('final-recipient'));
  if (!failed || recipient === null) return null;
  return {
    messageId: returnedId(mail) ?? idOf(about?.get('original-envelope-id')),
    recipient,
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(failed.get('status') ?? '')?.[0] ?? '5.0.0',
    why: reasonOf(failed.get('diagnostic-code') ?? failed.get('status') ?? ''),
  };
}

/** Nothing that can be sent to us makes it throw; what is no mail is null. */
const parsed = (message: Uint8Array): Promise<ParsedMail | null> =>
  simpleParser(Buffer.from(message), {
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    maxChildNodes: 50,
  }).catch(() => null);

function isReport(type: unknown): boolean {
  if (typeof type !== 'object' || type === null || !('value' in type) || !('params' in type)) return false;
  const { value, params } = type as { value: string; params: Record<string, string> };
  return value === 'multipart/report' && params['report-type']?.toLowerCase() === 'delivery-status';
}

/** The groups of fields: the first about the mail, each further one about a recipient (RFC 3464, section 2.1). */
function groupsOf(text: string): Map<string, string>[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .filter((group) => group.trim() !== '')
    .map((group) => new Map(group.split('\n').flatMap(fieldOf)));
}

function fieldOf(line: string): [string, string][] {
  const colon = line.indexOf(':');
  return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
}

/** `rfc822; laura@northwind.example` as the address alone. */
function addressOf(field: string | undefined): string | null {
  const email = emailSchema.safeParse(field?.split(';').at(-1)?.trim().replace(/^<|>$/g, ''));
  return email.success ? email.data : null;
}

/** The Message-ID of the mail, or of its headers, that came back as the report's third part. */
function returnedId({ attachments }: ParsedMail): string | null {
  const returned = attachments.find(({ contentType }) => /^(message\/rfc822|text\/rfc822-headers)$/.test(contentType));
  const head = returned?.content.toString('utf8').split(/\r?\n\r?\n/)[0] ?? '';
  return /^message-id:\s*(<[^<>\s]{1,300}>)/im.exec(head)?.[1] ?? null;
}

const idOf = (envelope: string | undefined) =>
  envelope && /^[^<>\s]{1,300}@\S+$/.test(envelope) ? `<${envelope}>` : null;

const reasonOf = (text: string) =>
  text
    .replace(/^[a-z-]+;\s*/i, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, longestWhy);
