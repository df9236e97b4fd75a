import { type CompanyForm, companyFormOf } from '../../flows/company-form.ts';
import type { Language } from '../../flows/facts.ts';
import { companyLine, countryName } from '../naming.ts';
import { countryIn } from '../pages/times.ts';
import { approvedUntil } from '../progress.ts';
import { dayOf } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { companyNext } from './company-next.ts';
import type { ProcessWords } from './process-words.ts';

/** The words of the company approval. */
export const companyWords: ProcessWords = {
  stages: (language) => wordsIn(language).terms.stageNames,

  about(approval, language) {
    const form = companyFormOf(approval);
    return { kind: wordsIn(language).terms.companyApproval, what: form.purpose, who: companyLine(form, language) };
  },

  needed: () => [],

  reasons: (language) => ({ 'every company': wordsIn(language).terms.votesOnEvery }),

  details: (approval, { language }) => shown.map((name) => fieldFact(name, companyFormOf(approval), language)),

  onSheet(approval, { words, language }) {
    const { facts, legalForms } = words;
    const form = companyFormOf(approval);
    return [
      { label: facts.country, value: countryIn(language, form.country) },
      { label: facts.legalForm, value: legalForms[form.legalForm] },
      { label: facts.taxId, value: form.taxId },
      { label: facts.registrationNumber, value: form.registrationNumber },
      { label: facts.address, value: form.address },
      { label: facts.bank, value: form.bank },
      { label: facts.site, value: form.site },
      { label: facts.contact, value: [form.contactName, form.contactEmail].filter(Boolean).join(', ') },
      { label: facts.purpose, value: form.purpose },
      { label: facts.deal, value: form.deal },
    ];
  },

  next: companyNext,

  succeeded(approval, audience) {
    const until = dayOf(approvedUntil(approval, approval.endedAt), audience);
    return wordsIn(audience.language).cards.approvedUntil(until);
  },

  ended(language) {
    const { messages } = wordsIn(language);
    const { success, failure, failed, withdrawn, withdrawnEffect } = messages;
    return { success, failure, afterFailure: failed, withdrawn, afterWithdrawal: withdrawnEffect };
  },

  beforehand(language) {
    const { reject, withdraw } = wordsIn(language).forms;
    return { rejecting: reject.lead, withdrawing: withdraw.lead };
  },
};

const shown: readonly (keyof CompanyForm)[] = [
  'purpose',
  'country',
  'legalForm',
  'taxId',
  'registrationNumber',
  'address',
  'bank',
  'site',
  'contactName',
  'contactEmail',
  'deal',
];

function fieldFact(name: keyof CompanyForm, form: CompanyForm, language: Language) {
  const { terms } = wordsIn(language);
  const label = terms.fields[name];
  if (name === 'legalForm') return { label, value: terms.legalForms[form.legalForm] };
  return { label, value: name === 'country' ? countryName(form.country, language) : form[name] };
}
