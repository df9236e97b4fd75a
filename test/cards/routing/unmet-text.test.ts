import { expect, it } from '@jest/globals';
import { unmetText } from '../../../cards/routing/unmet-text.ts';
import type { UnmetCondition } from '../../../flows/routing-conditions.ts';

it.each<[UnmetCondition, string, string]>([
  [
    { condition: 'amountFrom', wanted: 10_000, is: 9_200 },
    'the amount is €9,200.00, not €10,000.00 or more',
    'сумма – 9 200,00 €, а не от 10 000,00 €',
  ],
  [
    { condition: 'deferralFrom', wanted: 31, is: 30 },
    'the deferral in days is 30, not 31 or more',
    'отсрочка в днях – 30, а не от 31',
  ],
  [{ condition: 'credit', wanted: true, is: false }, 'there is no credit', 'кредита нет'],
  [{ condition: 'standard', wanted: false, is: true }, 'it is our standard contract', 'договор типовой'],
  [
    { condition: 'documentTypes', wanted: ['supplementary agreement'], is: ['contract'] },
    'the document is: contract, not: supplementary agreement',
    'документ – договор, а не дополнительное соглашение',
  ],
  [
    { condition: 'countries', wanted: ['KZ', 'GB'], is: ['LV'] },
    'the company’s country is Latvia, not Kazakhstan or United Kingdom',
    'страна компании – Латвия, а не Казахстан или Великобритания',
  ],
  [{ condition: 'products', wanted: ['rail'], is: [] }, 'the products are none, not rail', 'продукты – нет, а не rail'],
  [
    { condition: 'departments', wanted: ['sales'], is: [''] },
    'the initiator’s department is none, not sales',
    'отдел инициатора – нет, а не sales',
  ],
])('says why a rule with %j does not count', (unmet, en, ru) => {
  const said = (['en', 'ru'] as const).map((language) =>
    unmetText(unmet, 'EUR', language).replaceAll(/[\u00a0\u202f]/g, ' '),
  );
  expect(said).toEqual([en, ru]);
});
