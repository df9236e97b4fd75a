import { createHash } from 'node:crypto';

/** The Message-ID of the mail with this key, angle brackets included: the same key, the same id, so that a mail that came twice is known as one. */
export function messageIdOf(key: string, domain: string): string {
  return `<${createHash('sha256').update(key).digest('base64url')}@${domain}>`;
}
