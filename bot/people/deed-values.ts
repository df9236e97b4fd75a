import type { FieldErrors } from '../../cards/form.ts';
import { readCount } from '../../cards/forms/read-amount.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Contact } from '../../flows/contract-state.ts';
import type { LedgerNote } from '../../flows/event.ts';
import type { Values } from './company-form.ts';
import type { Reader } from './deps.ts';

interface Read {
  errors: FieldErrors | null;
}

/** Whom a form names at the counterparty; the platform itself has looked at the address. */
export function contactIn(values: Values, { person }: Reader): Read & { contact: Contact } {
  const { errors } = wordsIn(person.language).forms;
  const contact = { name: (values.name ?? '').trim(), email: (values.email ?? '').trim() };
  const wrong = {
    ...(contact.name === '' ? { name: errors.required } : {}),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(contact.email) ? {} : { email: errors.email }),
  };
  return { contact, errors: Object.keys(wrong).length > 0 ? wrong : null };
}

/** What a form notes about the paper. */
export function ledgerIn(values: Values, { person }: Reader): Read & { ledger: LedgerNote } {
  const { errors } = wordsIn(person.language).forms;
  const copiesSent = readCount(values.copiesSent ?? '', 0);
  const line = (name: string) => (values[name] ?? '').trim();
  const day = (name: string) => values[name] || null;
  const ledger = {
    copiesSent,
    carrier: line('carrier'),
    tracking: line('tracking'),
    place: line('place'),
    sentOn: day('sentOn'),
    expectedOn: day('expectedOn'),
    returnedOn: day('returnedOn'),
  };
  if (Number.isNaN(copiesSent)) return { ledger, errors: { copiesSent: errors.other } };
  const { nothing, placeWanted } = wordsIn(person.language).deeds.forms['note originals'];
  if (Object.values(ledger).every((value) => value === '' || value === 0 || value === null)) {
    return { ledger, errors: { copiesSent: nothing } };
  }
  // Paper that is back lies somewhere.
  return { ledger, errors: ledger.returnedOn !== null && ledger.place === '' ? { place: placeWanted } : null };
}
