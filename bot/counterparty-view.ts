import type {
  Answered,
  CounterpartyView,
  EarlierRound,
  GivenProtocol,
  NewerRevision,
} from '../cards/pages/counterparty-view.ts';
import type { Approval } from '../flows/approval.ts';
import { contractFormOf } from '../flows/contract-form.ts';
import type { Exchange, Revision } from '../flows/contract-state.ts';
import type { Organization } from '../flows/facts.ts';
import { termsAt, termsOf } from '../flows/terms.ts';
import type { PrivateLink } from '../models/private-links/private-link.ts';
import { languageOfCountry } from './effects/filled-template.ts';

/** What a link leads to. */
export interface Place {
  link: PrivateLink;
  approval: Approval;
  exchange: Exchange;
  revision: Revision;
}

/** A contract that came to nothing is shown no more. */
export const isShown = ({ status }: Approval): boolean => status === 'running' || status === 'success';

export function statusOf(approval: Approval, exchange: Exchange): CounterpartyView['status'] {
  const { answer } = exchange;
  if (answer?.is === 'approved') return 'approved';
  if (answer?.is === 'protocol') return 'disagreed';
  if (approval.status !== 'running') return 'closed';
  return answer === null ? 'open' : 'superseded';
}

/** What the contact behind a link may see of the approval: of our people nothing, of other links only that there are some. */
export function counterpartyView(
  { link, approval, exchange, revision }: Place,
  organization: Organization,
): CounterpartyView {
  const form = contractFormOf(approval);
  const language = languageOfCountry(form.company.country);
  const { name, type, size, sha256 } = revision.file;
  return {
    language,
    timeZone: organization.timeZone,
    organization: organization.contracts.entities[form.entity]?.name ?? organization.name,
    company: form.company.name,
    document: {
      kind: form.documentType,
      subject: form.subject,
      number: form.number,
      date: form.date,
      amount: amountAsked(approval, exchange),
      file: isShown(approval) ? { name, type, size } : null,
    },
    revision: { number: revision.number, sha256 },
    contact: link.contact.name,
    mayDecide: link.right === 'decides',
    status: statusOf(approval, exchange),
    ended: approval.status !== 'running',
    answered: answerOf(exchange),
    protocol: protocolOf(exchange),
    newer: newerRevision(approval, link),
    expiresAt: link.expiresAt,
    rounds: roundsBefore(approval, exchange),
  };
}

/** The amount as it was when this revision was sent: a later one may have changed it. */
function amountAsked(approval: Approval, { openedAt }: Exchange): CounterpartyView['document']['amount'] {
  const terms = termsAt(openedAt, approval.contract ?? {}) ?? termsOf(contractFormOf(approval));
  return { value: terms.amount.toFixed(2), currency: terms.currency };
}

function answerOf({ answer }: Exchange): Answered | null {
  if (answer === null || answer.is === 'taken back') return null;
  const recorded = answer.is === 'approved' ? answer.recorded !== null : answer.recordedBy !== undefined;
  return { by: answer.name, at: answer.at, recorded };
}

/** The newest revision that went out after the link's own. */
function newerRevision({ contract }: Approval, { revision, contact }: PrivateLink): NewerRevision | null {
  const later = contract?.exchanges.filter((one) => one.revision > revision && one.sentAt !== null) ?? [];
  const newest = later.filter((one) => one.revision === later.at(-1)?.revision);
  const own = newest.findLast((one) => one.contact.email === contact.email);
  const shown = own ?? newest.at(-1);
  return shown ? { revision: shown.revision, sentAt: shown.sentAt ?? shown.openedAt, toYou: own !== undefined } : null;
}

function protocolOf({ answer }: Exchange): GivenProtocol | null {
  if (answer?.is !== 'protocol') return null;
  return { file: answer.file?.name ?? null, clauses: answer.clauses, decision: answer.decision?.decision ?? null };
}

function roundsBefore({ contract }: Approval, { revision }: Exchange): EarlierRound[] {
  const before = contract?.exchanges.filter((one) => one.revision < revision && one.sentAt !== null) ?? [];
  return before.map((one) => ({
    revision: one.revision,
    sentAt: one.sentAt ?? one.openedAt,
    outcome: one.answer?.is === 'approved' ? 'approved' : one.answer?.is === 'protocol' ? 'disagreed' : 'superseded',
    answered: answerOf(one),
    clauses: one.answer?.is === 'protocol' ? one.answer.clauses : [],
  }));
}
