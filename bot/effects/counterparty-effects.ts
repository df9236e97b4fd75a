import { counterpartyMail } from '../../cards/counterparty-mail.ts';
import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Exchange } from '../../flows/contract-state.ts';
import type { Effect } from '../../flows/effect.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Mail } from '../../integrations/mail/mail.ts';
import type { PrivateLinks } from '../../models/private-links/private-links.ts';
import type { SentMails } from '../../models/sent-mails/sent-mails.ts';
import { counterpartyLink } from '../web/counterparty-port.ts';
import type { DocumentDeps } from './document-made.ts';
import { languageOfCountry } from './filled-template.ts';

export interface CounterpartyDeps extends DocumentDeps {
  /** Null when no mail server is configured. */
  mail: Mail | null;
  links: Pick<PrivateLinks, 'issue' | 'closeAll'>;
  sentMails: Pick<SentMails, 'note'>;
  publicUrl: string;
  now: () => number;
}

/** A link leads somewhere for so many days. */
const linkDays = 60;

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** Sends the contact a private link to the revision. A mail whose answer was lost is sent again, with a link of its own. */
export async function sentToTheCounterparty(
  approval: Approval,
  effect: Of<'send to the counterparty'>,
  deps: CounterpartyDeps,
) {
  const exchange = openExchange(approval, effect.exchange);
  if (!exchange) return;
  if (!(await mailed(approval, exchange, 0, deps))) return;
  const delivery = sentDelivery(approval.id, exchange.id);
  await deps.approvals.tell(approval.id, { type: 'sent to the counterparty', exchange: exchange.id, delivery });
}

/** That a mail went out is one word, whoever finds it out. */
export const sentDelivery = (approval: string, exchange: string): string => `${approval} sent ${exchange}`;

/** Reminds the contact, with a link that is good for as long again. */
export async function counterpartyReminded(
  approval: Approval,
  effect: Of<'remind the counterparty'>,
  deps: CounterpartyDeps,
) {
  const exchange = openExchange(approval, effect.exchange);
  if (exchange) await mailed(approval, exchange, exchange.reminders, deps);
}

/** The exchange, while the contract waits for its answer. */
const openExchange = ({ status, contract }: Approval, id: string): Exchange | undefined =>
  status === 'running' ? contract?.exchanges.find((one) => one.id === id && one.answer === null) : undefined;

/** Whether the mail went out. One that is refused at once is told as one that came back is: somebody has to act. */
async function mailed(
  approval: Approval,
  exchange: Exchange,
  reminder: number,
  deps: CounterpartyDeps,
): Promise<boolean> {
  try {
    await handedOver(approval, exchange, reminder, deps);
    return true;
  } catch (error) {
    if (!(error instanceof OutsideFailure) || error.kind !== 'refused') throw error;
    const delivery = `${approval.id} refused ${exchange.id} ${reminder}`;
    await deps.approvals.tell(approval.id, {
      type: 'mail bounced',
      exchange: exchange.id,
      why: error.message,
      delivery,
    });
    return false;
  }
}

async function handedOver(
  approval: Approval,
  exchange: Exchange,
  reminder: number,
  deps: CounterpartyDeps,
): Promise<void> {
  if (!deps.mail)
    throw new OutsideFailure('refused', 'No mail server is configured: MAIL_URL and MAIL_FROM are missing.');
  const form = contractFormOf(approval);
  const language = languageOfCountry(form.company.country);
  const { contact, revision } = exchange;
  const wanted = { approval: approval.id, revision, contact, right: 'decides', days: linkDays } as const;
  const { token, link } = await deps.links.issue(wanted, deps.now());
  const { contracts, name, timeZone } = deps.organization();
  const mail = counterpartyMail({
    language,
    form,
    our: contracts.entities[form.entity]?.name ?? name,
    contact: contact.name,
    revision,
    before: approval.contract?.exchanges.findLast((one) => one.revision < revision) ?? null,
    reminder,
    link: counterpartyLink(deps.publicUrl, token),
    until: link.expiresAt,
    timeZone,
  });
  const key = `${approval.id} ${exchange.id} ${reminder}`;
  await deps.sentMails.note({ id: deps.mail.idOf(key), approval: approval.id, exchange: exchange.id });
  await deps.mail.send({ to: contact, language, attachments: [], key, ...mail });
}
