import { joined } from '../../cards/joined.ts';
import type { Option } from '../../cards/option.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Person } from '../../flows/facts.ts';
import type { CrmCompany, CrmDeal } from '../../integrations/crm/crm.ts';
import { newCompanyIn, newCompanyValue } from './company-form.ts';
import type { DoorDeps, Reader } from './deps.ts';

export type Search = 'companies' | 'countries' | 'people' | 'deals' | 'products';

/** As many as a person looks through; Slack shows 100 at most, Teams 15 at once. */
const shown = 20;

/** What is searched for, in a form about this company; '' for none that the CRM knows. */
interface Asked {
  search: Search;
  text: string;
  company: string;
}

/** What a field offers while somebody types. */
export async function onOptions({ search, text, company }: Asked, reader: Reader, deps: DoorDeps): Promise<Option[]> {
  switch (search) {
    case 'companies':
      return [...(await deps.crm.findCompanies(text, shown)).map(companyOption), ...newCompanyOption(text, reader)];
    case 'countries':
      return countriesLike(text, reader.person.language);
    case 'deals': {
      const deals = company === '' ? [] : await deps.crm.findDeals(company, text, shown);
      return deals.map(dealOption);
    }
    case 'products':
      return productsLike(text, company === '' ? null : await deps.crm.company(company), reader);
    case 'people':
      return Object.values(reader.organization.people)
        .filter(({ active, name, title }) => active && contains(`${name} ${title}`, text))
        .slice(0, shown)
        .map(personOption);
  }
}

/** What was chosen in a search, as it was offered there; null for what is there no more. */
export async function chosenOption(
  { search, value }: { search: Search; value: string },
  reader: Reader,
  deps: DoorDeps,
): Promise<Option | null> {
  switch (search) {
    case 'companies': {
      const newName = newCompanyIn(value);
      if (newName !== null) return newCompanyOption(newName, reader)[0] ?? null;
      const company = await deps.crm.company(value);
      return company && companyOption(company);
    }
    case 'countries':
      return countriesLike(value, reader.person.language).find((one) => one.value === value) ?? null;
    case 'deals': {
      const deal = await deps.crm.deal(value);
      return deal && dealOption(deal);
    }
    case 'products':
      return productsLike(value, null, reader).find((one) => one.value === value) ?? null;
    case 'people': {
      const person = reader.organization.people[value];
      return person ? personOption(person) : null;
    }
  }
}

const personOption = ({ id, name, title }: Person): Option => ({ value: id, label: name, aside: title });
const dealOption = ({ id, title }: CrmDeal): Option => ({ value: id, label: title, aside: id });

/** The organization's products, those that the company buys first; without a word to look for, all of them. */
function productsLike(text: string, company: CrmCompany | null, { person, organization }: Reader): Option[] {
  const words = wordsIn(person.language).contractForm;
  const { products } = organization.contracts;
  const bought = new Set(company?.products);
  const found = Object.keys(products).filter((product) => contains(product, text));
  return found
    .sort((one, other) => Number(bought.has(other)) - Number(bought.has(one)))
    .slice(0, text.trim() === '' ? found.length : shown)
    .map((product) => {
      const buyer = company && bought.has(product) ? words.bought(company.name) : '';
      const aside = joined(buyer, products[product]?.employee ? '' : words.ownerless);
      return { value: product, label: product, ...(aside === '' ? {} : { aside }) };
    });
}

/** The choice of a company that the CRM does not know yet. */
function newCompanyOption(text: string, { person }: Reader): Option[] {
  const name = text.trim();
  if (name === '') return [];
  return [{ value: newCompanyValue(name), label: wordsIn(person.language).forms.company.newCompany(name) }];
}

function companyOption({ key, name, country, taxId, registrationNumber }: CrmCompany): Option {
  const number = taxId || registrationNumber;
  return { value: key, label: name, aside: [country, number].filter((part) => part !== '').join(' · ') };
}

/** ISO 3166-1 alpha-2 codes are the pairs of letters that have a name; without a word to look for, all of them. */
function countriesLike(text: string, language: string): Option[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return all
    .filter((code) => !notCountries.has(code))
    .flatMap((code) => {
      const label = names.of(code);
      return label && (contains(label, text) || code === text.trim().toUpperCase()) ? [{ value: code, label }] : [];
    })
    .sort((one, other) => rank(one, text) - rank(other, text) || one.label.localeCompare(other.label, language))
    .slice(0, text.trim() === '' ? all.length : shown);
}

/** Codes that have a name and are no country: unions, withdrawn and private ones. */
const notCountries = new Set(
  'AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT QO SU TA TP UK UN XA XB XK YD YU ZR ZZ'.split(' '),
);

const rank = ({ value, label }: Option, text: string) =>
  value === text.trim().toUpperCase() ? 0 : label.toLowerCase().startsWith(text.trim().toLowerCase()) ? 1 : 2;

const contains = (where: string, text: string) => where.toLowerCase().includes(text.trim().toLowerCase());
