import { simpleParser } from 'mailparser';
import type { Clock } from '../clock.ts';
import type { FileBytes } from '../workspace/file-bytes.ts';
import { newId } from '../workspace/ids.ts';
import type { GivenMail, KeptMail } from './mail.ts';

export interface Mailbox {
  keep(mail: GivenMail): Promise<KeptMail>;
  /** All mails, the oldest first. */
  all(): KeptMail[];
  /** The mails that one address has got, the oldest first. */
  to(address: string): KeptMail[];
  get(id: string): KeptMail | undefined;
  /** The mail as it came. */
  raw(id: string): Buffer | undefined;
  markRead(id: string): void;
  count(): { total: number; unread: number };
  restore(mails: KeptMail[]): void;
  clear(): void;
}

interface Deps {
  clock: Clock;
  bytes: FileBytes;
  changed(): void;
}

/** Where all mails arrive, whomever they are for. */
export function createMailbox({ clock, bytes, changed }: Deps): Mailbox {
  let mails: KeptMail[] = [];
  return {
    async keep({ sender, to, raw }) {
      const read = await simpleParser(raw, { skipTextToHtml: true, keepCidLinks: true });
      const [from] = read.from?.value ?? [];
      const mail: KeptMail = {
        id: newId('M'),
        at: clock.now(),
        to: to.map((address) => address.toLowerCase()),
        sender,
        from: { name: from?.name ?? '', email: from?.address ?? sender },
        subject: read.subject ?? '',
        messageId: read.messageId ?? '',
        text: read.text ?? '',
        html: read.html || '',
        attachments: read.attachments.map(({ filename, contentType, size }) => ({
          name: filename ?? contentType,
          type: contentType,
          size,
        })),
        read: false,
      };
      bytes.put(mail.id, raw);
      mails.push(mail);
      changed();
      return mail;
    },
    all: () => [...mails],
    to: (address) => mails.filter((mail) => mail.to.includes(address.toLowerCase())),
    get: (id) => mails.find((mail) => mail.id === id),
    raw: (id) => bytes.get(id),
    markRead(id) {
      const mail = mails.find((one) => one.id === id);
      if (!mail || mail.read) return;
      mail.read = true;
      changed();
    },
    count: () => ({ total: mails.length, unread: mails.filter((mail) => !mail.read).length }),
    restore(saved) {
      mails = saved;
    },
    clear() {
      mails = [];
      changed();
    },
  };
}
