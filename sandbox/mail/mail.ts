/** A mail that has arrived, with what is shown of it; its bytes are kept apart, by the same id. */
export interface KeptMail {
  id: string;
  /** Milliseconds since 1970 by the workspace's clock. */
  at: number;
  /** Whom it was handed over for, in small letters: what its headers say may be something else. */
  to: string[];
  /** Who handed it over; '' for a notification, which nothing must answer. */
  sender: string;
  from: { name: string; email: string };
  subject: string;
  messageId: string;
  text: string;
  /** As it was written; '' where there is only text. */
  html: string;
  attachments: { name: string; type: string; size: number }[];
  read: boolean;
}

/** A mail as a mail server hands it over. */
export interface GivenMail {
  sender: string;
  to: string[];
  raw: Buffer;
}
