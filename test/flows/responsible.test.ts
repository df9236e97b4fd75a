import { expect, it } from '@jest/globals';
import type { Person } from '../../flows/facts.ts';
import { responsibleFor } from '../../flows/responsible.ts';

const person = (id: string, active = true): Person => ({
  id,
  name: id,
  title: '',
  email: `${id}@aurora-logistics.example`,
  department: 'sales',
  commercial: true,
  supervisor: null,
  language: 'en',
  timeZone: 'Europe/Riga',
  calendar: 'standard',
  active,
});
const people = { jan: person('jan'), petra: person('petra'), gone: person('gone', false) };

it.each([
  ['the one the CRM names', 'Petra@aurora-logistics.example', 'jan', 'petra'],
  ['else the last initiator', null, 'jan', 'jan'],
  ['also when the CRM names one who has left', 'gone@aurora-logistics.example', 'jan', 'jan'],
  ['nobody when both have left', null, 'gone', null],
  ['nobody when there is no word of any', '', null, null],
])('tells %s', (_, email, lastInitiator, told) => {
  expect(responsibleFor(email, lastInitiator, { people })).toBe(told);
});
