import { bounceOf } from '../integrations/mail/bounce.ts';
import type { Approvals } from '../models/approvals/approvals.ts';
import type { SentMails } from '../models/sent-mails/sent-mails.ts';

interface Deps {
  approvals: Pick<Approvals, 'get' | 'tell'>;
  sentMails: Pick<SentMails, 'find'>;
}

/** What came of a mail to us. */
export type CameBack = 'told' | 'no notification' | 'unknown mail';

/**
 * Tells an approval that its mail did not arrive; the same notification again changes nothing. Anybody can write one, so it is believed only of a mail
 * of ours, and of the contact to whom that went.
 */
export async function mailCameBack(message: Uint8Array, { approvals, sentMails }: Deps): Promise<CameBack> {
  const bounce = await bounceOf(message);
  if (!bounce) return 'no notification';
  const { messageId, recipient, why } = bounce;
  const sent = messageId === null ? null : await sentMails.find(messageId);
  const approval = sent && (await approvals.get(sent.approval));
  const exchange = approval?.contract?.exchanges.find(({ id }) => id === sent?.exchange);
  if (!approval || !exchange || !same(exchange.contact.email, recipient)) return 'unknown mail';
  const delivery = `${approval.id} came back ${messageId}`;
  await approvals.tell(approval.id, { type: 'mail bounced', exchange: exchange.id, why, delivery });
  return 'told';
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.toLowerCase();
