import { DateTime } from 'luxon';
import type { Approval } from '../flows/approval.ts';
import { type ContractForm, contractFormOf } from '../flows/contract-form.ts';
import { acceptedProtocol, type CounterpartyAnswer, newestRevision } from '../flows/contract-state.ts';
import { nameOf } from '../flows/course.ts';
import type { Language, Organization } from '../flows/facts.ts';
import type { Terms } from '../flows/terms.ts';
import type { Audience } from './audience.ts';
import { joined } from './joined.ts';
import { wordsIn } from './words/words.ts';

/** For whom the facts of a contract are written: nobody in particular on the sheet. */
type Reader = Pick<Audience, 'language' | 'organization'>;

/** `€12,400.00`, `1 250 000,00 ₽`, as people of the language write it. */
export function moneyText(amount: number, currency: string, language: Language): string {
  const { locale } = wordsIn(language).time;
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}

/** The amount alone, for a text that names the currency itself: `12,400.00`. */
export const amountText = (amount: number, language: Language): string =>
  new Intl.NumberFormat(wordsIn(language).time.locale, { minimumFractionDigits: 2 }).format(amount);

/** A calendar day as people write it: `31 December 2027`. */
export function calendarDay(day: string, language: Language): string {
  const { locale, day: format } = wordsIn(language).time;
  return DateTime.fromISO(day).setLocale(locale).toFormat(format);
}

/** `prepayment 30 % · 45 days deferred · until 31 December 2027`. */
export function conditionsText(form: Omit<Terms, 'products' | 'total'>, language: Language): string {
  const { contract } = wordsIn(language);
  const { prepayment, deferral, paymentTerms, credit, until, autoRenewal } = form;
  const payment =
    prepayment === 0 && deferral === 0
      ? contract.payment[paymentTerms]
      : joined(prepayment > 0 ? contract.prepaid(prepayment) : null, deferral > 0 ? contract.deferral(deferral) : null);
  return joined(
    payment,
    credit ? contract.credit : null,
    until === null ? contract.unlimited : contract.until(calendarDay(until, language)),
    autoRenewal ? contract.autoRenewal : null,
  );
}

/** `11/26 of 1 October 2026 · €12,000.00 after the change`: the contract, and what the approvers are chosen by. */
function changesText({ currency }: ContractForm, changes: NonNullable<ContractForm['changes']>, language: Language) {
  const { changed, afterChange } = wordsIn(language).contract;
  const { number, date, total } = changes;
  return joined(changed(number, calendarDay(date, language)), afterChange(moneyText(total, currency, language)));
}

/** `paper · 2 originals for each side`. */
function signingText({ signing, copies }: ContractForm, language: Language): string {
  const { contract } = wordsIn(language);
  return joined(contract.signing[signing], signing === 'paper' ? contract.originals(copies) : null);
}

/** Which of our legal entities signs; one that is no longer in the organization's file by its key there. */
const entityText = ({ entity }: ContractForm, { contracts }: Organization): string =>
  contracts.entities[entity]?.name ?? entity;

/** What else stands in a contract's form, for whoever looks closer; empty values are those that nobody has given. */
export function furtherFacts(approval: Approval, { language }: Reader): { label: string; value: string }[] {
  const { fact } = wordsIn(language).contract;
  const form = contractFormOf(approval);
  const { signatory, company } = form;
  return [
    { label: fact.products, value: form.products.join(', ') },
    { label: fact.signing, value: signingText(form, language) },
    {
      label: fact.contact,
      value: [company.contactName, company.contactEmail].filter((part) => part !== '').join(', '),
    },
    { label: fact.signatory, value: joined(signatory.name, signatory.position, signatory.basis) },
    { label: fact.deal, value: joined(form.deal, form.dealTitle) },
  ];
}

/** `approved revision 1 · recorded by Jan Novak, with its proof`. */
function approvedText(
  revision: number,
  { recorded }: Extract<CounterpartyAnswer, { is: 'approved' }>,
  approval: Approval,
  { language, organization }: Reader,
): string {
  const { contract } = wordsIn(language);
  const by = recorded && contract.said.recorded(nameOf(recorded.by, organization, approval));
  return joined(contract.approvedRevision(revision), by);
}

/** `protocol of disagreement to revision 1 accepted: 2 clauses`. */
function acceptedText(
  { revision, protocol: { file, clauses } }: NonNullable<ReturnType<typeof acceptedProtocol>>,
  language: Language,
): string {
  const { contract } = wordsIn(language);
  return contract.protocolAccepted(revision, file?.name ?? contract.clauses(clauses.length));
}

/** The facts about a contract that whoever decides on it needs, in their order. */
export function contractFacts(approval: Approval, audience: Reader): { label: string; value: string }[] {
  const { language, organization } = audience;
  const { contract } = wordsIn(language);
  const form = contractFormOf(approval);
  const revision = approval.contract && newestRevision(approval.contract);
  const answer = approval.contract?.exchanges.at(-1);
  const accepted = approval.contract && acceptedProtocol(approval.contract);
  const { fact } = contract;
  return [
    { label: fact.entity, value: entityText(form, organization) },
    { label: fact.amount, value: moneyText(form.amount, form.currency, language) },
    ...(form.changes ? [{ label: fact.changes, value: changesText(form, form.changes, language) }] : []),
    { label: fact.conditions, value: conditionsText(form, language) },
    ...(form.nonStandardClauses === '' ? [] : [{ label: fact.clauses, value: form.nonStandardClauses }]),
    ...(answer?.answer?.is === 'approved'
      ? [{ label: fact.counterparty, value: approvedText(answer.revision, answer.answer, approval, audience) }]
      : []),
    ...(accepted ? [{ label: fact.counterparty, value: acceptedText(accepted, language) }] : []),
    ...(revision ? [{ label: fact.revision, value: contract.revision(revision.number, revision.file.name) }] : []),
  ];
}
