import type { CompanyForm, CompanyKey } from '../../flows/company-form.ts';
import type { Millis } from '../../flows/facts.ts';
import type { CompanyAttribute } from '../../flows/standing.ts';

/** A company as the CRM knows it. */
export interface CrmCompany {
  key: CompanyKey;
  name: string;
  country: string;
  legalForm: CompanyForm['legalForm'];
  taxId: string;
  registrationNumber: string;
  address: string;
  bank: string;
  site: string;
  contact: { name: string; email: string } | null;
  /** Who signs for it, as what, on what ground. */
  signatory: { name: string; position: string; basis: string } | null;
  /** What it buys of us, by the names in the organization's file. */
  products: readonly string[];
  /** E-mail of our own person who is responsible for it. */
  responsible: string | null;
  attribute: CompanyAttribute | null;
  /** The number of the approval that runs now. */
  underApproval: string | null;
}

/** A deal with a company. */
export interface CrmDeal {
  id: string;
  company: CompanyKey;
  title: string;
  state: 'open' | 'won' | 'failed';
  /** Why it failed; '' otherwise. */
  reason: string;
  /** Since when it is in this state. */
  since: Millis;
}

/** The customer relations system: companies, their contacts, attributes and deals. Writes are safe to repeat. */
export interface Crm {
  /** Companies whose name, tax id or registration number contains the text, best first, `limit` at most. */
  findCompanies(text: string, limit: number): Promise<CrmCompany[]>;
  company(key: CompanyKey): Promise<CrmCompany | null>;
  /** Makes or completes a company's card from an approval's form; what the CRM has already is kept when the form's field is empty. */
  putCompany(form: CompanyForm): Promise<void>;
  /** Open deals of a company whose title or id contains the text, `limit` at most. */
  findDeals(company: CompanyKey, text: string, limit: number): Promise<CrmDeal[]>;
  /** Marks a deal as failed, with the reason; one that the CRM does not know is refused. */
  failDeal(deal: string, reason: string): Promise<void>;
  /** A deal by its id; null when there is none. */
  deal(id: string): Promise<CrmDeal | null>;
  showStanding(
    key: CompanyKey,
    standing: { attribute: CompanyAttribute | null; underApproval: string | null },
  ): Promise<void>;
}
