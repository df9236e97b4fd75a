import type { CompanyKey } from '../../flows/company-form.ts';
import type { Language, Millis } from '../../flows/facts.ts';
import { type CompanyAttribute, renewalOfferedBefore } from '../../flows/standing.ts';
import { Page } from './page.tsx';
import { type PageWords, pageWords } from './page-words.ts';
import { countryIn, dayIn, momentIn } from './times.ts';

/** A company as the page shows it; `attribute.by` is the approval's number here. */
export interface CompanyRow {
  key: CompanyKey;
  name: string;
  country: string;
  taxId: string;
  registrationNumber: string;
  site: string;
  contact: { name: string; email: string } | null;
  responsible: string | null;
  attribute: CompanyAttribute | null;
  underApproval: string | null;
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

/** The built-in CRM's page: companies, whether we may work with them and until when, whom to speak to. */
export function CrmPage(view: CrmPageView) {
  const words = pageWords[view.language];
  return (
    <Page language={view.language} title={`${words.companies} · ${view.organization}`}>
      <div className="head">
        <div>
          <p className="over">{view.organization}</p>
          <h1>{words.companies}</h1>
        </div>
        <search className="search">
          <form method="get">
            <input
              type="search"
              name="q"
              maxLength={100}
              defaultValue={view.text}
              placeholder={words.searchHint}
              aria-label={words.searchLabel}
            />
            <button type="submit">{words.search}</button>
          </form>
        </search>
      </div>
      <div className="sheet">
        {view.companies.length === 0 ? (
          <p className="empty">{view.text === '' ? words.noCompanies : words.nothingFound(view.text)}</p>
        ) : (
          <Companies view={view} words={words} />
        )}
      </div>
      <p className="note">
        {view.more ? `${words.firstOnly(view.companies.length)} ` : ''}
        {words.asOf(momentIn(view.timeZone, view.language, view.now))}
      </p>
    </Page>
  );
}

function Companies({ view, words }: { view: CrmPageView; words: PageWords }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.company}</th>
          <th scope="col">{words.standing}</th>
          <th scope="col">{words.contact}</th>
          <th scope="col">{words.responsible}</th>
        </tr>
      </thead>
      <tbody>
        {view.companies.map((company) => (
          <tr key={company.key} id={company.key}>
            <td>
              <div className="name">{company.name}</div>
              <Numbers company={company} language={view.language} words={words} />
              <Site address={company.site} />
            </td>
            <td data-label={words.standing}>
              <Standing company={company} view={view} words={words} />
            </td>
            <td data-label={words.contact}>
              {company.contact ? <Contact {...company.contact} /> : <span className="small">{words.nobody}</span>}
            </td>
            <td data-label={words.responsible}>
              {company.responsible ?? <span className="small">{words.nobody}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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

function Contact({ name, email }: { name: string; email: string }) {
  return (
    <>
      {name}
      <div className="small">
        <a href={`mailto:${email}`}>{email}</a>
      </div>
    </>
  );
}

function Standing({ company, view, words }: { company: CompanyRow; view: CrmPageView; words: PageWords }) {
  return (
    <div className="stack">
      <Attribute attribute={company.attribute} view={view} words={words} />
      {company.underApproval && <span className="badge busy">{words.underApproval(company.underApproval)}</span>}
    </div>
  );
}

function Attribute({
  attribute,
  view,
  words,
}: {
  attribute: CompanyAttribute | null;
  view: CrmPageView;
  words: PageWords;
}) {
  if (!attribute) return <span className="badge">{words.notApproved}</span>;
  const day = (at: Millis) => dayIn(view.timeZone, view.language, at);
  const since = words.since(day(attribute.since), attribute.by);
  switch (attribute.name) {
    case 'Approved': {
      const left = attribute.until - view.now;
      const soon = left <= renewalOfferedBefore;
      return (
        <>
          <span className={`badge ${soon ? 'warning' : 'good'}`}>{words.approvedUntil(day(attribute.until))}</span>
          <span className="small">
            {soon ? `${words.daysLeft(Math.max(0, Math.ceil(left / 86_400_000)))} · ${since}` : since}
          </span>
        </>
      );
    }
    case 'Non-valid company':
      return (
        <>
          <span className="badge bad">{words.nonValid}</span>
          <span className="small">{attribute.reason}</span>
          <span className="small">{since}</span>
        </>
      );
  }
}
