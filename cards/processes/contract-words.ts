import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Language } from '../../flows/facts.ts';
import type { Audience } from '../audience.ts';
import { calendarDay, contractFacts, furtherFacts, moneyText } from '../contract-facts.ts';
import { envelopeText, paperText } from '../contract-papers.ts';
import { joined } from '../joined.ts';
import { companyLine } from '../naming.ts';
import { wordsIn } from '../words/words.ts';
import type { Fact, ProcessWords } from './process-words.ts';

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

  details(approval, audience) {
    const { language } = audience;
    const { what, who } = contractWords.about(approval, language);
    const { vote } = wordsIn(language).tasks;
    return [
      { label: vote.purpose, value: what },
      { label: vote.company, value: who },
      dateOf(approval, language),
      ...contractFacts(approval, audience),
      ...furtherFacts(approval, audience),
      ...papersOf(approval, audience),
    ];
  },

  onSheet(approval, writing) {
    const { words, language } = writing;
    const { facts } = words;
    const form = contractFormOf(approval);
    return [
      { label: facts.company, value: `${form.company.name}, ${companyLine(form.company, language)}` },
      { label: facts.purpose, value: form.subject },
      dateOf(approval, language),
      ...contractFacts(approval, writing),
      ...[...furtherFacts(approval, writing), ...papersOf(approval, writing)].filter(({ value }) => value !== ''),
    ];
  },

  succeeded({ contract }, { language }) {
    const { success, paperOwed } = wordsIn(language).contract.state;
    return joined(success, contract?.originals.paperOwed ? paperOwed : null);
  },

  ended(language) {
    const { success, failure, failed, withdrawn } = wordsIn(language).contract.said;
    return { success, failure, afterFailure: failed, withdrawn, afterWithdrawal: failed };
  },

  beforehand(language) {
    const { deeds } = wordsIn(language);
    return { rejecting: deeds.rejectVote, withdrawing: deeds.withdrawLead };
  },
};

/** Where what is signed is: at the e-signature service, or as paper. */
function papersOf({ contract }: Approval, audience: Pick<Audience, 'language'>): Fact[] {
  if (!contract) return [];
  const { fact } = wordsIn(audience.language).deeds;
  return [
    { label: fact.envelope, value: envelopeText(contract, audience) },
    { label: fact.paper, value: paperText(contract, audience) },
  ];
}

/** The date that the contract bears. */
const dateOf = (approval: Approval, language: Language) => ({
  label: wordsIn(language).contract.fact.date,
  value: calendarDay(contractFormOf(approval).date, language),
});
