import { Company } from './crm-company.tsx';
import { crmCss } from './crm-css.ts';
import type { CrmPageView } from './crm-view.ts';
import { Page } from './page.tsx';
import { pageWords } from './page-words.ts';
import { momentIn } from './times.ts';

/** The built-in CRM's page: companies, whether we may work with them and until when, whom to speak to, what is being sold to them. */
export function CrmPage(view: CrmPageView) {
  const words = pageWords[view.language];
  return (
    <Page language={view.language} title={`${words.companies} · ${view.organization}`} moreCss={crmCss}>
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
          view.companies.map((company) => <Company key={company.key} {...{ company, view, words }} />)
        )}
      </div>
      <p className="note">
        {view.more ? `${words.firstOnly(view.companies.length)} ` : ''}
        {words.asOf(momentIn(view.timeZone, view.language, view.now))}
      </p>
    </Page>
  );
}
