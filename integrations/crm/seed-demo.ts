import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { companyForm, companyKey, legalForms } from '../../flows/company-form.ts';
import type { StandingEvent } from '../../flows/standing.ts';
import type { BuiltInCrm } from './built-in.ts';

const demoDeal = z.strictObject({
  id: z.string(),
  title: z.string(),
  daysAgo: z.number(),
  state: z.enum(['open', 'won', 'failed']).default('open'),
  reason: z.string().default(''),
});

const demoCompany = z.strictObject({
  name: z.string(),
  country: z.string(),
  legalForm: z.enum(legalForms).default('company'),
  taxId: z.string(),
  registrationNumber: z.string(),
  address: z.string(),
  bank: z.string(),
  site: z.url(),
  contact: z.strictObject({ name: z.string(), email: z.email() }),
  responsible: z.email(),
  signatory: z.strictObject({ name: z.string(), position: z.string(), basis: z.string() }).nullable().default(null),
  products: z.array(z.string()),
  deals: z.array(demoDeal),
  approvedDaysAgo: z.number().optional(),
  refused: z.strictObject({ daysAgo: z.number(), reason: z.string() }).optional(),
});

export type DemoCompany = z.infer<typeof demoCompany>;

const demoFile = z.strictObject({ companies: z.array(demoCompany) });
const day = 86_400_000;
const validFor = 180;

interface Deps {
  crm: BuiltInCrm;
  /** Applies an event to a company's standing; the delivery makes it safe to repeat. */
  apply: (company: string, event: StandingEvent, delivery: string) => Promise<unknown>;
  now: number;
}

/** Reads the demo's companies out of `demo-companies.yaml`. */
export async function demoCompanies(): Promise<DemoCompany[]> {
  const text = await readFile(new URL('demo-companies.yaml', import.meta.url), 'utf8');
  return demoFile.parse(parse(text)).companies;
}

/**
 * Fills an empty CRM with the demo's companies; one that was filled, or half filled when the process died, is only completed, as the last one
 * comes last. Standings come by the same events as anybody's, told of a past approval.
 */
export async function seedDemo({ crm, apply, now }: Deps): Promise<void> {
  const companies = await demoCompanies();
  const last = companies.at(-1);
  if (!last || (await crm.company(companyKey(last)))) return;
  const put = (company: DemoCompany) => putDemo(company, `${9001 + companies.indexOf(company)}`, { crm, apply, now });
  await Promise.all(companies.slice(0, -1).map(put));
  await put(last);
}

async function putDemo(company: DemoCompany, counted: string, { crm, apply, now }: Deps): Promise<void> {
  const key = companyKey(company);
  const { contact, responsible, approvedDaysAgo, refused, signatory, products, deals, ...described } = company;
  await crm.putCompany(
    companyForm.parse({
      ...described,
      contactName: contact.name,
      contactEmail: contact.email,
      purpose: 'Demo company',
    }),
  );
  await crm.setResponsible(key, responsible);
  await crm.describe(key, { signatory, products });
  for (const { daysAgo: days, ...deal } of deals) await crm.putDeal({ ...deal, company: key, since: now - days * day });
  const daysAgo = approvedDaysAgo ?? refused?.daysAgo;
  if (daysAgo === undefined) return;
  const at = now - daysAgo * day;
  const approval = `CA-${new Date(at).getUTCFullYear()}-${counted}`;
  const end: StandingEvent = refused
    ? { type: 'refused', approval, reason: refused.reason, at }
    : { type: 'approved', approval, forDays: validFor, at };
  await apply(
    key,
    { type: 'approval started', approval, number: approval, initiator: 'jan', at },
    `demo ${approval} started`,
  );
  await apply(key, end, `demo ${approval} ended`);
}
