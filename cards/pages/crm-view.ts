import type { CompanyKey } from '../../flows/company-form.ts';
import type { Language, Millis } from '../../flows/facts.ts';
import type { CompanyAttribute } from '../../flows/standing.ts';

/** A deal as the page shows it. */
export interface DealLine {
  id: string;
  title: string;
  state: 'open' | 'won' | 'failed';
  /** Why it failed; '' otherwise. */
  reason: string;
  since: Millis;
}

/** A company as the page shows it; `attribute.by` is the approval's number here. */
export interface CompanyRow {
  key: CompanyKey;
  name: string;
  country: string;
  taxId: string;
  registrationNumber: string;
  site: string;
  contact: { name: string; email: string } | null;
  signatory: { name: string; position: string } | null;
  responsible: string | null;
  attribute: CompanyAttribute | null;
  underApproval: string | null;
  deals: readonly DealLine[];
  products: readonly string[];
}

export interface CrmPageView {
  organization: string;
  language: Language;
  timeZone: string;
  now: Millis;
  /** What was searched for; '' shows the first by name. */
  text: string;
  companies: readonly CompanyRow[];
  /** Whether there are more than these. */
  more: boolean;
}
