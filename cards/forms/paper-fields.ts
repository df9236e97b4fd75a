import type { OriginalsLedger } from '../../flows/contract-state.ts';
import type { Audience } from '../audience.ts';
import type { Field } from '../form.ts';
import { wordsIn } from '../words/words.ts';
import { contractLine, dayField } from './contract-fields.ts';

/** Where the paper is: what is noted already stands in the fields. */
export function paperFields(ledger: OriginalsLedger, { language }: Audience): Field[] {
  const words = wordsIn(language).deeds.forms['note originals'];
  const values = {
    copiesSent: ledger.copiesSent === 0 ? '' : String(ledger.copiesSent),
    carrier: ledger.carrier,
    tracking: ledger.tracking,
    place: ledger.place,
    sentOn: ledger.sentOn ?? '',
    expectedOn: ledger.expectedOn ?? '',
    returnedOn: ledger.returnedOn ?? '',
  };
  const optional = { optional: true };
  return [
    contractLine('copiesSent', words.copiesSent, 2, values, optional),
    contractLine('carrier', words.carrier, 100, values, optional),
    contractLine('tracking', words.tracking, 100, values, optional),
    dayField('sentOn', words.sentOn, values, optional),
    dayField('expectedOn', words.expectedOn, values, optional),
    dayField('returnedOn', words.returnedOn, values, optional),
    contractLine('place', words.place, 200, values, optional),
  ];
}
