import type { CrmPageView, DealLine } from './crm-view.ts';
import type { PageWords } from './page-words.ts';
import { dayIn } from './times.ts';

interface Props {
  deals: readonly DealLine[];
  view: CrmPageView;
  words: PageWords;
}

const looks: Readonly<Record<DealLine['state'], string>> = { open: 'busy', won: 'good', failed: 'bad' };

/** A company's deals, each with its state and since when; of a failed one also why. */
export function Deals({ deals, view, words }: Props) {
  return (
    <section>
      <h3>{words.deals}</h3>
      {deals.length === 0 && <p className="small">{words.noDeals}</p>}
      <ul className="deals">
        {deals.map(({ id, title, state, reason, since }) => (
          <li key={id} id={id}>
            <span className={`badge ${looks[state]}`}>{words.dealStates[state]}</span>
            <div>
              <div className="deal">{title}</div>
              <div className="small">{words.dealSince(id, dayIn(view.timeZone, view.language, since))}</div>
              {reason !== '' && <div className="why">{reason}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
