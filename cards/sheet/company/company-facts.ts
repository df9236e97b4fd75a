import type { Approval } from '../../../flows/approval.ts';
import { companyFormOf } from '../../../flows/company-form.ts';
import type { Language } from '../../../flows/facts.ts';
import { countryIn } from '../../pages/times.ts';
import type { SheetFact } from '../sheet.ts';
import type { Writing } from './writing.ts';

/** Details of the company and of the start; a reason comes first, for it explains the status. */
export function companyFacts(approval: Approval, language: Language, { words, time, name }: Writing): SheetFact[] {
  const { people, initiator } = approval;
  const form = companyFormOf(approval);
  const title = people[initiator]?.title ?? '';
  const { facts } = words;
  return [
    ...('reason' in approval ? [{ label: facts.reason, value: approval.reason }] : []),
    { label: facts.country, value: countryIn(language, form.country) },
    { label: facts.legalForm, value: words.legalForms[form.legalForm] },
    { label: facts.taxId, value: form.taxId },
    { label: facts.registrationNumber, value: form.registrationNumber },
    { label: facts.address, value: form.address },
    { label: facts.bank, value: form.bank },
    { label: facts.site, value: form.site },
    { label: facts.contact, value: joined(form.contactName, form.contactEmail) },
    { label: facts.purpose, value: form.purpose },
    { label: facts.deal, value: form.deal },
    { label: facts.initiator, value: joined(name(initiator), title) },
    { label: facts.started, value: time(approval.startedAt) },
    ...(approval.startReason ? [{ label: facts.startedAnew, value: approval.startReason }] : []),
  ];
}

const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(', ');
