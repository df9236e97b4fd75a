import type { ContractState } from '../flows/contract-state.ts';
import type { Audience } from './audience.ts';
import { calendarDay } from './contract-facts.ts';
import { joined } from './joined.ts';
import { wordsIn } from './words/words.ts';

type Reader = Pick<Audience, 'language'>;

/** `ENV-77123 · signed by us`: the envelope at the e-signature service; '' while none is noted. */
export function envelopeText({ envelope }: ContractState, { language }: Reader): string {
  return envelope ? joined(envelope.id, wordsIn(language).deeds.envelope[envelope.state]) : '';
}

/** `2 copies · DHL 00340434 · sent 1 December 2026`; '' while nothing is noted. */
export function paperText({ originals: ledger }: ContractState, { language }: Reader): string {
  const { paper } = wordsIn(language).deeds;
  const on = (day: string | null, words: (day: string) => string) => day && words(calendarDay(day, language));
  return joined(
    ledger.copiesSent > 0 ? paper.copies(ledger.copiesSent) : null,
    [ledger.carrier, ledger.tracking].filter((part) => part !== '').join(' '),
    on(ledger.sentOn, paper.sentOn),
    on(ledger.expectedOn, paper.expectedOn),
    on(ledger.returnedOn, paper.returnedOn),
    ledger.place,
    ledger.paperOwed ? paper.owed : null,
  );
}
