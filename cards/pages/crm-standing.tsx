import type { Millis } from '../../flows/facts.ts';
import { type CompanyAttribute, renewalOfferedBefore } from '../../flows/standing.ts';
import type { CompanyRow, CrmPageView } from './crm-view.ts';
import type { PageWords } from './page-words.ts';
import { dayIn } from './times.ts';

/** Whether we may work with a company, since and until when, and by which approval. */
export function Standing({ company, view, words }: { company: CompanyRow; view: CrmPageView; words: PageWords }) {
  return (
    <div className="stack standing">
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
