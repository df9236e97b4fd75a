import { describe, expect, it } from '@jest/globals';
import type { DoorDeps, Reader } from '../../../bot/people/deps.ts';
import { offeredIn } from '../../../bot/teams/offered.ts';
import type { Field, Form } from '../../../cards/form.ts';
import { createAdaptiveCards } from '../../../cards/render/adaptive-card/adaptive-card.ts';

const people = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `p${index}`,
    { id: `p${index}`, name: `Name ${index}`, title: 'Clerk', active: true },
  ]),
);
const reader = {
  person: { ...people.p0, language: 'en' },
  organization: { people, contracts: { products: { grain: { employee: 'p1' }, fruit: { employee: 'p2' } } } },
} as unknown as Reader;
const company = { key: 'C7', name: 'Northwind Traders', country: 'LV', taxId: 'LV1', registrationNumber: '' };
const failures: unknown[] = [];
const deps = {
  crm: {
    findCompanies: async () => [],
    findDeals: async () => [],
    company: async (key: string) => (key === 'C7' ? company : null),
    deal: async (id: string) => (id === 'D9' ? { id, title: 'Winter transport' } : null),
  },
  failed: (error: unknown) => void failures.push(error),
} as unknown as DoorDeps;

function form(field: Extract<Field, { search: unknown }>): Form {
  return { name: 'hand over', title: 'A form', submit: 'Send', close: 'Close', parts: [field], about: {} };
}

/** What stands in the only field of a form that is drawn again with what was chosen and an error. */
async function shown(field: Extract<Field, { search: unknown }>, value: string, having = deps) {
  const drawn = form(field);
  const values = { [field.name]: value };
  const offered = await offeredIn(drawn, values, reader, having);
  const errors = { [field.name]: 'Not this one.' };
  const { card } = createAdaptiveCards(() => null).form(drawn, { id: 'f', language: 'en', values, errors, offered });
  const [input] = card.body.flatMap((element) => (element.type === 'Input.ChoiceSet' ? [element] : []));
  const chosen = String(input?.value ?? '').split(',');
  return input?.choices?.filter((choice) => chosen.includes(choice.value)).map(({ title }) => title);
}

const search = (search: 'companies' | 'countries' | 'people' | 'deals') =>
  ({ part: 'field', field: 'search', name: 'chosen', label: 'Chosen', search }) as const;
const products = {
  part: 'field',
  field: 'search several',
  name: 'chosen',
  label: 'P',
  search: 'products',
  values: [],
} as const;

describe('a form that is drawn again with an error', () => {
  it.each([
    [search('people'), 'p33', ['Name 33 · Clerk']],
    [search('companies'), 'C7', ['Northwind Traders · LV · LV1']],
    [search('companies'), 'new company: Spedition Harz', ['New company: Spedition Harz']],
    [search('countries'), 'LV', ['Latvia']],
    [search('deals'), 'D9', ['Winter transport · D9']],
    [products, 'grain\nfruit', ['grain', 'fruit']],
  ] as const)('says what was chosen as it was offered: %j', async (field, value, titles) => {
    expect(await shown(field, value)).toEqual(titles);
  });

  it('is drawn all the same when what is outside does not answer', async () => {
    const away = { ...deps, crm: { ...deps.crm, findCompanies: () => Promise.reject(new Error('the CRM is away')) } };
    expect(await shown(search('companies'), 'C7', away)).toEqual(['Northwind Traders · LV · LV1']);
    expect(failures).toMatchObject([{ message: 'the CRM is away' }]);
  });
});
