import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Language } from '../../flows/facts.ts';
import { calendarDay, contractFacts, furtherFacts, moneyText } from '../contract-facts.ts';
import { joined } from '../joined.ts';
import { companyLine } from '../naming.ts';
import { wordsIn } from '../words/words.ts';
import type { ProcessWords } from './process-words.ts';

/** The words of the contract approval. */
export const contractWords: ProcessWords = {
  stages: (language) => wordsIn(language).terms.stageNames,

  about(approval, language) {
    const { contract } = wordsIn(language);
    const form = contractFormOf(approval);
    const money = moneyText(form.amount, form.currency, language);
    const how = joined(form.standard ? contract.standard : null, contract.signing[form.signing]);
    return {
      kind: contract.kinds[form.documentType],
      what: joined(form.subject, money, how),
      who: companyLine(form.company, language),
    };
  },

  needed: contractFacts,

  reasons: () => ({}),

  details(approval, language) {
    const { what, who } = contractWords.about(approval, language);
    const { vote } = wordsIn(language).tasks;
    return [
      { label: vote.purpose, value: what },
      { label: vote.company, value: who },
      dateOf(approval, language),
      ...contractFacts(approval, language),
      ...furtherFacts(approval, language),
    ];
  },

  onSheet(approval, { words, language }) {
    const { facts } = words;
    const form = contractFormOf(approval);
    return [
      { label: facts.company, value: `${form.company.name}, ${companyLine(form.company, language)}` },
      { label: facts.purpose, value: form.subject },
      dateOf(approval, language),
      ...contractFacts(approval, language),
      ...furtherFacts(approval, language).filter(({ value }) => value !== ''),
      { label: facts.deal, value: joined(form.deal, form.dealTitle) },
    ];
  },

  succeeded: (_approval, { language }) => wordsIn(language).contract.state.success,

  ended(language) {
    const { success, failure, failed, withdrawn } = wordsIn(language).contract.said;
    return { success, failure, afterFailure: failed, withdrawn, afterWithdrawal: failed };
  },

  beforehand(language) {
    const { deeds } = wordsIn(language);
    return { rejecting: deeds.rejectVote, withdrawing: deeds.withdrawLead };
  },
};

/** The date that the contract bears. */
const dateOf = (approval: Approval, language: Language) => ({
  label: wordsIn(language).contract.fact.date,
  value: calendarDay(contractFormOf(approval).date, language),
});
