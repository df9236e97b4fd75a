import type { Language } from '../../flows/facts.ts';

export interface MailAddress {
  /** As people write it; '' where nobody has told it. */
  name: string;
  email: string;
}

export interface MailAttachment {
  name: string;
  /** Its media type. */
  type: string;
  bytes: Uint8Array;
}

/** One mail to one person. */
export interface OutgoingMail {
  to: MailAddress;
  language: Language;
  subject: string;
  text: string;
  html: string;
  attachments: readonly MailAttachment[];
  /** Names the mail in the world: the same key is the same mail, and gives the same Message-ID. */
  key: string;
}

/** The outside mail server. */
export interface Mail {
  /** The Message-ID that the mail with this key has or will have, angle brackets included. */
  idOf(key: string): string;
  /**
   * Hands a mail over; answers with its Message-ID, angle brackets included. Nobody can ask a mail server what it has taken, so a mail whose answer
   * was lost is sent again with the same Message-ID: at least once. Throws `OutsideFailure`.
   */
  send(mail: OutgoingMail): Promise<{ messageId: string }>;
}
