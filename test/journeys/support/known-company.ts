import { companyForm, companyKey } from '../../../flows/company-form.ts';
import { createBuiltInCrm } from '../../../integrations/crm/built-in.ts';
import { createStandings } from '../../../models/standings/standings.ts';
import type { Countersign } from './countersign.ts';

/** What our CRM knows of a company before its story begins. */
export interface Known {
  /** ISO 3166-1. */
  country: string;
  taxId: string;
  contactName: string;
  contactEmail: string;
  /** How many days ago it was approved, or found not valid; left out when it never was. */
  approved?: { daysAgo: number };
  refused?: { daysAgo: number; reason: string };
  /** The id of an open deal with it. */
  deal?: string;
}

const day = 86_400_000;
const validFor = 180;

/** Puts a company into the CRM, and tells its standing of a past approval as that would have told it. */
export async function makeKnown(name: string, known: Known, { connection, sandbox }: Countersign): Promise<void> {
  const { country, taxId, contactName, contactEmail, approved, refused, deal } = known;
  const crm = await createBuiltInCrm(connection, Date.now);
  const details = { registrationNumber: taxId, address: 'Harbour Road 7', bank: 'Swedbank AS, LV80HABA0551000000777' };
  const form = companyForm.parse({
    ...{ name, country, legalForm: 'company', taxId, ...details, contactName, contactEmail },
    purpose: 'Known before the story',
  });
  const key = companyKey(form);
  await crm.putCompany(form);
  if (deal)
    await crm.putDeal({
      id: deal,
      company: key,
      title: `Transport for ${name}`,
      state: 'open',
      reason: '',
      since: Date.now(),
    });

  const daysAgo = approved?.daysAgo ?? refused?.daysAgo;
  if (daysAgo === undefined) return;
  const at = Math.floor(sandbox.workspace.clock.now()) - daysAgo * day;
  const approval = `before ${name}`;
  // The bot shows it in the CRM when it next sweeps.
  const standings = await createStandings(connection, { committed: () => undefined });
  const end = refused
    ? ({ type: 'refused', approval, reason: refused.reason, at } as const)
    : ({ type: 'approved', approval, forDays: validFor, at } as const);
  await standings.apply(key, end, approval);
}
