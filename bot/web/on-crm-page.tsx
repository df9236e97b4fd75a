import type { RequestHandler } from 'express';
import { CrmPage } from '../../cards/pages/crm.tsx';
import { crmCss } from '../../cards/pages/crm-css.ts';
import type { CompanyRow } from '../../cards/pages/crm-view.ts';
import { htmlOf } from '../../cards/pages/page.tsx';
import type { Millis, Organization } from '../../flows/facts.ts';
import type { BuiltInCrm } from '../../integrations/crm/built-in.ts';
import type { CrmCompany, CrmDeal } from '../../integrations/crm/crm.ts';
import { sendPage } from './page-headers.ts';

interface Deps {
  crm: Pick<BuiltInCrm, 'findCompanies' | 'dealsOf'>;
  organization: () => Organization;
  /** The human numbers of approvals by their ids; those that are not known may be left out. */
  numbersOf: (approvals: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  now: () => Millis;
}

const rowsAtMost = 100;

/** `GET /crm?q=…`: the built-in CRM's companies. Who may open it is for whoever mounts it to decide. */
export function onCrmPage({ crm, organization, numbersOf, now }: Deps): RequestHandler {
  return async (request, response) => {
    const text = typeof request.query.q === 'string' ? request.query.q.trim().slice(0, 100) : '';
    const found = await crm.findCompanies(text, rowsAtMost + 1);
    const shown = found.slice(0, rowsAtMost);
    const deals = await crm.dealsOf(shown.map(({ key }) => key));
    const numbers = await numbersOf(shown.flatMap(({ attribute }) => (attribute ? [attribute.by] : [])));
    const { name, language, timeZone, people } = organization();
    const nameOf = (email: string) => Object.values(people).find((person) => person.email === email)?.name ?? email;
    const page = (
      <CrmPage
        organization={name}
        language={language}
        timeZone={timeZone}
        now={now()}
        text={text}
        companies={shown.map((company) => rowOf(company, deals, { numbers, nameOf }))}
        more={found.length > shown.length}
      />
    );
    sendPage(response, 200, htmlOf(page), { moreCss: crmCss });
  };
}

function rowOf(
  company: CrmCompany,
  deals: readonly CrmDeal[],
  { numbers, nameOf }: { numbers: ReadonlyMap<string, string>; nameOf: (email: string) => string },
): CompanyRow {
  const { key, name, country, taxId, registrationNumber, site } = company;
  const { contact, signatory, responsible, attribute, underApproval, products } = company;
  return {
    key,
    name,
    country,
    taxId,
    registrationNumber,
    site,
    contact,
    signatory,
    responsible: responsible === null ? null : nameOf(responsible),
    attribute: attribute && { ...attribute, by: numbers.get(attribute.by) ?? attribute.by },
    underApproval,
    deals: deals.filter((deal) => deal.company === key),
    products,
  };
}
