import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { companyForm, companyKey } from '../../../flows/company-form.ts';
import { type BuiltInCrm, createBuiltInCrm } from '../../../integrations/crm/built-in.ts';
import type { CrmDeal } from '../../../integrations/crm/crm.ts';
import { demoCompanies, seedDemo } from '../../../integrations/crm/seed-demo.ts';
import { createStandingOutbox } from '../../../models/standings/standing-outbox.ts';
import { createStandings } from '../../../models/standings/standings.ts';
import { freshDatabase } from '../../support/mongo.ts';

async function organizationFile(): Promise<{ products: object }> {
  const text = await readFile(new URL('../../../organization.yaml', import.meta.url), 'utf8');
  return (parse(text) as { contracts: { products: object } }).contracts;
}

const now = Date.parse('2026-11-24T09:00:00Z');
const day = 86_400_000;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let crm: BuiltInCrm;
let seed: () => Promise<void>;

beforeAll(async () => {
  database = await freshDatabase();
  crm = await createBuiltInCrm(database.connection, () => now);
  const standings = await createStandings(database.connection, { committed: () => undefined });
  const outbox = createStandingOutbox({
    connection: database.connection,
    show: (company, { attribute, underApproval }) =>
      crm.showStanding(company, { attribute, underApproval: underApproval?.number ?? null }),
    tellPerson: async () => undefined,
    lease: 60_000,
    setbackOf: (error) => {
      throw error;
    },
    now: () => now,
  });
  seed = async () => {
    await seedDemo({ crm, apply: standings.apply, now });
    await outbox.deliver();
  };
  await seed();
});
afterAll(() => database.close());

const namesOf = async (text: string, limit = 10) => (await crm.findCompanies(text, limit)).map(({ name }) => name);

describe('the search for companies', () => {
  it.each([
    ['north', 'Northwind Traders SIA'],
    ['NORTHWIND trad', 'Northwind Traders SIA'],
    ['traders north', 'Northwind Traders SIA'],
    ['thwin', 'Northwind Traders SIA'],
    ['LV 4000-3000 007', 'Northwind Traders SIA'],
    ['40003000007', 'Northwind Traders SIA'],
    ['000007', 'Northwind Traders SIA'],
    ['hrb 104558', 'Fabrikam GmbH'],
    ['sliwka', 'Śliwka Transport Jan Śliwka'],
    ['ostu parvalde', 'Latvijas Ostu pārvalde'],
    ['северн', 'ООО «Северный путь»'],
    ['ПУТЬ', 'ООО «Северный путь»'],
    ['верный', 'ООО «Северный путь»'],
  ])('finds by %j', async (text, name) => {
    expect((await namesOf(text))[0]).toBe(name);
  });

  it('puts a name that begins so before one that has it within', async () => {
    await crm.putCompany(companyForm.parse({ ...form, name: 'Big Contoso Yard', taxId: 'LV1' }));
    expect(await namesOf('contoso')).toEqual(['Contoso Freight Ltd', 'Big Contoso Yard']);
  });

  it.each(['.*', '$where', '((', 'zzzz', '"'])('finds nothing by %j', async (text) => {
    expect(await namesOf(text)).toEqual([]);
  });

  it('gives the first by name when nothing is typed, and no more than asked for', async () => {
    expect(await namesOf('', 3)).toEqual([
      'Adventure Works Cold Chain SIA',
      'Alatau Logistics LLP',
      'Big Contoso Yard',
    ]);
  });
});

const form = companyForm.parse({
  name: 'Proseware SIA',
  country: 'LV',
  legalForm: 'company',
  taxId: 'LV40003999999',
  address: 'Old Street 1',
  contactName: 'Inga',
  contactEmail: 'Inga@proseware.example',
  purpose: 'Pallets',
});

describe('a company’s card', () => {
  const key = companyKey(form);

  it('is made from a form, and completed by the next; an empty field takes nothing away', async () => {
    await crm.putCompany(form);
    await crm.putCompany({ ...form, name: 'Proseware Group SIA', address: '', contactEmail: '', bank: 'SEB' });
    expect(await crm.company(key)).toMatchObject({
      name: 'Proseware Group SIA',
      address: 'Old Street 1',
      bank: 'SEB',
      contact: { name: 'Inga', email: 'inga@proseware.example' },
      attribute: null,
    });
    expect(await namesOf('proseware sia')).toEqual(['Proseware Group SIA']);
  });

  it('shows its standing, however often it is told', async () => {
    const attribute = { name: 'Approved', since: now, until: now + 180 * day, by: 'a1' } as const;
    await crm.showStanding(key, { attribute: null, underApproval: 'CA-2026-0003' });
    expect(await crm.company(key)).toMatchObject({ attribute: null, underApproval: 'CA-2026-0003' });
    for (let time = 0; time < 2; time += 1) await crm.showStanding(key, { attribute, underApproval: null });
    expect(await crm.company(key)).toMatchObject({ attribute, underApproval: null });
  });

  it('that is not there yet is waited for', async () => {
    await expect(crm.showStanding('LV:nobody', { attribute: null, underApproval: null })).rejects.toMatchObject({
      kind: 'later',
    });
    expect(await crm.company('LV:nobody')).toBeNull();
  });
});

describe('a company’s deals', () => {
  const company = companyKey(form);
  const put = (id: string, title: string, state: CrmDeal['state'] = 'open') =>
    crm.putDeal({ id, company, title, state, reason: '', since: now - day });

  it('are found by title and id while they are open', async () => {
    await put('D-7', 'Pallets to Daugavpils');
    await put('D-8', 'Палеты в Ригу');
    await put('D-9', 'Pallets of last year', 'won');
    const found = async (text: string) => (await crm.findDeals(company, text, 10)).map(({ id }) => id);
    expect(await found('')).toEqual(['D-7', 'D-8']);
    expect(await found('daug PALL')).toEqual(['D-7']);
    expect(await found('d-8')).toEqual(['D-8']);
    expect(await found('last year')).toEqual([]);
    expect(await crm.findDeals('LV:nobody', '', 10)).toEqual([]);
  });

  it('fail once, with the first reason; naming one anew opens it no more', async () => {
    await crm.failDeal('D-7', 'The lawyer rejected it.');
    await crm.failDeal('D-7', 'Again.');
    await put('D-7', 'Pallets');
    const failed = { title: 'Pallets', state: 'failed', reason: 'The lawyer rejected it.', since: now };
    expect(await crm.deal('D-7')).toMatchObject(failed);
    expect((await crm.dealsOf([company])).map(({ id }) => id)).toEqual(['D-8', 'D-7', 'D-9']);
  });

  it('that the CRM does not know cannot fail', async () => {
    await expect(crm.failDeal('D-0', 'why')).rejects.toMatchObject({ kind: 'refused' });
    expect(await crm.deal('D-0')).toBeNull();
  });
});

describe('the demo', () => {
  it('has a company for each answer of the service', async () => {
    const digits = (await demoCompanies()).map(({ taxId }) => /(\d)\D*$/.exec(taxId)?.[1]);
    expect(digits).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', '7', '8']));
  });

  it('has one that is Approved for ten days more, and one that is not valid', async () => {
    const [approved] = await crm.findCompanies('wide world', 1);
    expect(approved).toMatchObject({ attribute: { name: 'Approved', until: now + 10 * day }, underApproval: null });
    const [refused] = await crm.findCompanies('tailspin', 1);
    expect(refused).toMatchObject({ attribute: { name: 'Non-valid company' }, underApproval: null });
  });

  it('sells each company products of the organization, in deals with ids of their own', async () => {
    const { products } = await organizationFile();
    const all = await demoCompanies();
    const ids = all.flatMap(({ deals }) => deals.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(products)).toEqual(expect.arrayContaining(all.flatMap((one) => one.products)));
    const [northwind] = await crm.findCompanies('northwind', 1);
    expect(northwind).toMatchObject({
      products: ['road transport', 'warehousing'],
      signatory: { position: 'Director' },
    });
    expect(await crm.dealsOf(['LV:40003000007'])).toMatchObject([
      { id: 'D-1042', state: 'open' },
      { id: 'D-0987', state: 'won' },
    ]);
  });

  it('is filled once', async () => {
    const before = await crm.count();
    await crm.setResponsible('LV:40003000007', 'petra@aurora-logistics.example');
    await seed();
    expect(await crm.count()).toBe(before);
    expect(await crm.company('LV:40003000007')).toMatchObject({ responsible: 'petra@aurora-logistics.example' });
  });
});
