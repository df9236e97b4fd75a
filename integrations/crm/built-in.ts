import { type Connection, trusted } from 'mongoose';
import { type CompanyForm, companyKey } from '../../flows/company-form.ts';
import { type ContactDocument, companyModels } from '../../models/companies/company-schema.ts';
import { type DealDocument, dealModel } from '../../models/companies/deal-schema.ts';
import { type FoundCompany, findCompanies } from '../../models/companies/find-companies.ts';
import { findDeals } from '../../models/companies/find-deals.ts';
import { searchKeys } from '../../models/companies/search-words.ts';
import { OutsideFailure } from '../failure.ts';
import type { Crm, CrmCompany, CrmDeal } from './crm.ts';

/** The built-in CRM's own besides what every CRM can do. */
export interface BuiltInCrm extends Crm {
  /** Names the one of our people who is responsible for a company, by e-mail. */
  setResponsible(key: string, email: string): Promise<void>;
  /** Names who signs for a company, and what it buys of us. */
  describe(key: string, known: Pick<CrmCompany, 'signatory' | 'products'>): Promise<void>;
  /** Makes a deal, or names it anew; its state is left as it is. */
  putDeal(deal: CrmDeal): Promise<void>;
  /** All deals of these companies: open ones first, then the newest. */
  dealsOf(companies: readonly string[]): Promise<CrmDeal[]>;
  /** How many companies there are. */
  count(): Promise<number>;
}

const majority = { writeConcern: { w: 'majority', j: true } } as const;

/** A CRM of companies, contacts and attributes in our own database, for those who have no other. */
export async function createBuiltInCrm(connection: Connection, now: () => number): Promise<BuiltInCrm> {
  const { companies, contacts } = companyModels(connection);
  const deals = dealModel(connection);
  await Promise.all([companies.createIndexes(), contacts.createIndexes(), deals.createIndexes()]);

  return {
    async findCompanies(text, limit) {
      return withContacts(await findCompanies(companies, text, limit));
    },

    async company(key) {
      const found = await companies.findById(key, { words: 0, parts: 0 }).lean().exec();
      return found ? ((await withContacts([found]))[0] ?? null) : null;
    },

    async putCompany(form) {
      const key = companyKey(form);
      const { sortName, words, parts } = searchKeys(form);
      await companies.updateOne(
        { _id: key },
        {
          $set: { ...given(form), sortName },
          // A former name still finds the company.
          $addToSet: { words: { $each: words }, parts: { $each: parts } },
        },
        { upsert: true, setDefaultsOnInsert: true, ...majority },
      );
      if (form.contactEmail !== '') await putContact(key, form);
    },

    async showStanding(key, { attribute, underApproval }) {
      const { matchedCount } = await companies.updateOne(
        { _id: key },
        { $set: { attribute, underApproval } },
        majority,
      );
      // Its card is made when its approval starts, which may be a moment later than this.
      if (matchedCount === 0) throw new OutsideFailure('later', `The CRM has no company ${key} yet.`);
    },

    async failDeal(id, reason) {
      const failed = { state: 'failed', reason, since: now() };
      const { matchedCount } = await deals.updateOne(
        { _id: id, state: trusted({ $ne: 'failed' }) },
        { $set: failed },
        majority,
      );
      if (matchedCount === 0 && !(await deals.exists({ _id: id })))
        throw new OutsideFailure('refused', `The CRM knows no deal ${id}.`);
    },

    async deal(id) {
      const found = await deals.findById(id).lean().exec();
      return found && crmDeal(found);
    },

    async findDeals(company, text, limit) {
      return (await findDeals(deals, { company, text, limit })).map(crmDeal);
    },

    async dealsOf(keys) {
      const found = await deals
        .find({ company: trusted({ $in: keys }) })
        .sort({ since: -1, _id: 1 })
        .lean()
        .exec();
      const isOver = ({ state }: DealDocument) => Number(state !== 'open');
      return found.sort((one, other) => isOver(one) - isOver(other)).map(crmDeal);
    },

    async putDeal({ id, company, title, state, reason, since }) {
      await deals.updateOne(
        { _id: id },
        { $set: { company, title }, $setOnInsert: { state, reason, since } },
        { upsert: true, ...majority },
      );
    },

    async describe(key, { signatory, products }) {
      const known = { ...(signatory ? { signatory } : {}), products: [...products] };
      await companies.updateOne({ _id: key }, { $set: known }, majority);
    },

    async setResponsible(key, email) {
      await companies.updateOne({ _id: key }, { $set: { responsible: email } }, majority);
    },

    count: () => companies.estimatedDocumentCount().exec(),
  };

  async function putContact(company: string, { contactName, contactEmail }: CompanyForm): Promise<void> {
    const email = contactEmail.toLowerCase();
    await contacts.updateOne(
      { _id: `${company} ${email}` },
      { $set: { company, email, namedAt: now(), ...(contactName === '' ? {} : { name: contactName }) } },
      { upsert: true, setDefaultsOnInsert: true, ...majority },
    );
  }

  async function withContacts(found: readonly FoundCompany[]): Promise<CrmCompany[]> {
    const keys = found.map(({ _id }) => _id);
    const all = await contacts
      .find({ company: trusted({ $in: keys }) })
      .sort({ namedAt: 1 })
      .lean()
      .exec();
    const newest = new Map(all.map((contact) => [contact.company, contact]));
    return found.map((company) => crmCompany(company, newest.get(company._id)));
  }
}

const crmDeal = ({ _id: id, ...deal }: DealDocument): CrmDeal => ({ id, ...deal });

/** The form's fields that say something: an empty one leaves what the CRM has. */
function given({ name, country, legalForm, taxId, registrationNumber, address, bank, site }: CompanyForm) {
  const all = { name, country, legalForm, taxId, registrationNumber, address, bank, site };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function crmCompany(company: FoundCompany, contact: ContactDocument | undefined): CrmCompany {
  const { _id, name, country, legalForm, taxId, registrationNumber, address, bank, site } = company;
  const { responsible, attribute, underApproval, signatory = null, products = [] } = company;
  return {
    key: _id,
    name,
    country,
    legalForm,
    taxId,
    registrationNumber,
    address,
    bank,
    site,
    contact: contact ? { name: contact.name, email: contact.email } : null,
    signatory,
    products,
    responsible,
    attribute,
    underApproval,
  };
}
