import { NameField, Wrong } from './counterparty-field.tsx';
import { CounterpartyFrame, type CounterpartyPlaces, FormHead } from './counterparty-frame.tsx';
import type { CounterpartyView, Troubles } from './counterparty-view.ts';
import { counterpartyWords } from './counterparty-words.ts';

interface Props {
  view: CounterpartyView;
  places: CounterpartyPlaces;
  /** What was typed, or what the form begins with. */
  given: { name: string; confirmed: boolean };
  troubles: Troubles;
}

/** The page that asks once more before the document is approved. */
export function CounterpartyApprovePage({ view, places, given, troubles }: Props) {
  const words = counterpartyWords[view.language];
  const { organization, company, language } = view;
  const wrong = troubles.confirmed;
  return (
    <CounterpartyFrame language={language} title={words.approving}>
      <div className="paper">
        <FormHead view={view} places={places} heading={words.approving} />
        {Object.keys(troubles).length > 0 && (
          <p className="notice bad" role="alert">
            {words.correct}
          </p>
        )}
        <form className="sheet box form" method="post" action={places.approve}>
          <p className="say">{words.approvingText(organization, company)}</p>
          <NameField value={given.name} trouble={troubles.name} words={words} />
          <div className="check">
            <input
              type="checkbox"
              id="confirmed"
              name="confirmed"
              value="yes"
              defaultChecked={given.confirmed}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? 'confirmed-wrong' : undefined}
            />
            <label htmlFor="confirmed">{words.confirmation(company)}</label>
            <Wrong name="confirmed" trouble={wrong} words={words} />
          </div>
          <div className="buttons">
            <button type="submit" className="button main">
              {words.approveNow}
            </button>
            <a className="button" href={places.page}>
              {words.back}
            </a>
          </div>
        </form>
      </div>
    </CounterpartyFrame>
  );
}
