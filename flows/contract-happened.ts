import { stepDone } from './checklist.ts';
import { companyApprovalJoined, companyApprovalWanted, companyDecided, companyLookedAt } from './company-check.ts';
import { documentsCompared } from './comparison.ts';
import type { Course, Outcome } from './course.ts';
import { documentsCorrect, documentsSentBack } from './document-check.ts';
import type { CompanyHappening, CounterpartyHappening, RevisionHappening, SigningHappening } from './event.ts';
import {
  anotherContact,
  answerRecorded,
  counterpartyApproved,
  counterpartyDisagreed,
  documentMade,
  documentNotMade,
  mailBounced,
  moreTimeGiven,
  protocolAnswered,
  sentToTheCounterparty,
} from './exchanges.ts';
import { finalised, rejectedForGood, returnedForRevision } from './final-decision.ts';
import { archived, originalsJudged, originalsMissing, originalsNoted, originalsReturned } from './originals.ts';
import { fieldsFilledIn, revised } from './revisions.ts';
import { envelopeNoted, notSigned, signed } from './signing.ts';
import { awaited, awaitedNoMore, completed } from './waiters.ts';

export type ContractHappening = CompanyHappening | CounterpartyHappening | RevisionHappening | SigningHappening;

const types: Readonly<Record<ContractHappening['type'], true>> = {
  completed: true,
  awaited: true,
  'awaited no more': true,
  'company looked at': true,
  'company approval joined': true,
  'company decided': true,
  'company approval wanted': true,
  'document made': true,
  'document not made': true,
  'sent to the counterparty': true,
  'mail bounced': true,
  'counterparty approved': true,
  'counterparty disagreed': true,
  'protocol answered': true,
  'another contact': true,
  'more time given': true,
  'answer recorded': true,
  'fields filled in': true,
  finalised: true,
  'returned for revision': true,
  'rejected for good': true,
  revised: true,
  'documents compared': true,
  'step done': true,
  'envelope noted': true,
  signed: true,
  'not signed': true,
  'originals noted': true,
  'originals returned': true,
  archived: true,
  'originals missing': true,
  'originals judged': true,
  'documents correct': true,
  'documents sent back': true,
};

export const isContractHappening = <E extends { type: string }>(event: E): event is Extract<E, ContractHappening> =>
  Object.hasOwn(types, event.type);

/** What happens around a contract, and between it and the approval of its company. */
export function contractHappened(course: Course, event: ContractHappening): Outcome {
  switch (event.type) {
    case 'completed':
      return completed(course, event);
    case 'awaited':
      return awaited(course, event);
    case 'awaited no more':
      return awaitedNoMore(course, event);
    case 'company looked at':
      return companyLookedAt(course, event);
    case 'company approval joined':
      return companyApprovalJoined(course, event);
    case 'company decided':
      return companyDecided(course, event);
    case 'company approval wanted':
      return companyApprovalWanted(course, event);
    case 'document made':
      return documentMade(course, event);
    case 'document not made':
      return documentNotMade(course, event);
    case 'sent to the counterparty':
      return sentToTheCounterparty(course, event);
    case 'mail bounced':
      return mailBounced(course, event);
    case 'counterparty approved':
      return counterpartyApproved(course, event);
    case 'counterparty disagreed':
      return counterpartyDisagreed(course, event);
    case 'protocol answered':
      return protocolAnswered(course, event);
    case 'another contact':
      return anotherContact(course, event);
    case 'more time given':
      return moreTimeGiven(course, event);
    case 'answer recorded':
      return answerRecorded(course, event);
    case 'fields filled in':
      return fieldsFilledIn(course, event);
    case 'finalised':
      return finalised(course, event);
    case 'returned for revision':
      return returnedForRevision(course, event);
    case 'rejected for good':
      return rejectedForGood(course, event);
    case 'revised':
      return revised(course, event);
    case 'documents compared':
      return documentsCompared(course, event);
    case 'step done':
      return stepDone(course, event);
    case 'envelope noted':
      return envelopeNoted(course, event);
    case 'signed':
      return signed(course, event);
    case 'not signed':
      return notSigned(course, event);
    case 'originals noted':
      return originalsNoted(course, event);
    case 'originals returned':
      return originalsReturned(course, event);
    case 'archived':
      return archived(course, event);
    case 'originals missing':
      return originalsMissing(course, event);
    case 'originals judged':
      return originalsJudged(course, event);
    case 'documents correct':
      return documentsCorrect(course, event);
    case 'documents sent back':
      return documentsSentBack(course, event);
  }
}
