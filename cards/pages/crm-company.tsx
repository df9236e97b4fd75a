import type { ReactNode } from 'react';
import type { Language } from '../../flows/facts.ts';
import { Deals } from './crm-deals.tsx';
import { Standing } from './crm-standing.tsx';
import type { CompanyRow, CrmPageView } from './crm-view.ts';
import type { PageWords } from './page-words.ts';
import { countryIn } from './times.ts';

interface Props {
  company: CompanyRow;
  view: CrmPageView;
  words: PageWords;
}

/** One company: who it is and whether we may work with it, beside its deals and what it buys. */
export function Company({ company, view, words }: Props) {
  const { contact, signatory, responsible, products } = company;
  return (
    <article className="company" id={company.key}>
      <div className="who">
        <h2>{company.name}</h2>
        <Numbers company={company} language={view.language} words={words} />
        <Site address={company.site} />
        <dl>
          <Fact label={words.contact}>
            {contact && (
              <>
                {contact.name}
                <div className="small">
                  <a href={`mailto:${contact.email}`}>{contact.email}</a>
                </div>
              </>
            )}
          </Fact>
          <Fact label={words.signatory}>
            {signatory && (
              <>
                {signatory.name}
                <div className="small">{signatory.position}</div>
              </>
            )}
          </Fact>
          <Fact label={words.responsible}>{responsible}</Fact>
        </dl>
      </div>
      <Standing company={company} view={view} words={words} />
      <div className="business">
        <Deals deals={company.deals} view={view} words={words} />
        <section>
          <h3>{words.products}</h3>
          {products.length === 0 && <p className="small">{words.noProducts}</p>}
          <ul className="products">
            {products.map((product) => (
              <li key={product}>{product}</li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}

/** What is known, under what it is; what is not known is left out. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Numbers({ company, language, words }: { company: CompanyRow; language: Language; words: PageWords }) {
  const facts = [
    countryIn(language, company.country),
    company.taxId && `${words.taxId} ${company.taxId}`,
    company.registrationNumber && `${words.registrationNumber} ${company.registrationNumber}`,
  ];
  // A line breaks between facts, not within one.
  const whole = facts.filter(Boolean).map((fact) => fact.replaceAll(' ', '\u00a0'));
  return <div className="small">{whole.join(' · ')}</div>;
}

/** A company's address in the web comes from people, so only what is plainly one becomes a link. */
function Site({ address }: { address: string }) {
  if (address === '') return null;
  const shown = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return <div className="small">{shown}</div>;
  return (
    <div className="small">
      <a href={address} rel="noopener noreferrer nofollow" target="_blank">
        {shown}
      </a>
    </div>
  );
}
