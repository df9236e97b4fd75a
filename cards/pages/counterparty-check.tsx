import { sizeText } from '../times.ts';
import { ClauseTable } from './counterparty-clause-table.tsx';
import { CounterpartyFrame, type CounterpartyPlaces, FormHead } from './counterparty-frame.tsx';
import { ProtocolForm } from './counterparty-protocol-form.tsx';
import { type CounterpartyView, isFilled, type ProtocolDraft } from './counterparty-view.ts';
import { counterpartyWords } from './counterparty-words.ts';

interface Props {
  view: CounterpartyView;
  places: CounterpartyPlaces;
  by: 'file' | 'clauses';
  draft: ProtocolDraft;
  /** Whether it was sent once and nobody knows if it arrived. */
  again: boolean;
}

/** The page that shows a protocol of disagreement as it will be sent, and asks once more. */
export function CounterpartyCheckPage({ view, places, by, draft, again }: Props) {
  const { language, organization } = view;
  const words = counterpartyWords[language];
  // The other way's part is carried along, and not sent.
  const file = by === 'file' ? draft.file : null;
  const clauses = by === 'clauses' ? draft.clauses.filter(isFilled) : [];
  return (
    <CounterpartyFrame language={language} title={words.checking}>
      <div className={by === 'file' ? 'paper' : 'wide'}>
        <FormHead view={view} places={places} heading={words.checking} />
        {again && (
          <p className="notice warning" role="alert">
            {words.sendAgain}
          </p>
        )}
        <section className="sheet box rounds given">
          <p className="say">{words.checkingText(organization)}</p>
          <dl className="facts">
            <dt>{words.from}</dt>
            <dd>{draft.name}</dd>
            {file && (
              <>
                <dt>{words.file}</dt>
                <dd>{`${file.name}, ${sizeText(file.size, { language })}`}</dd>
              </>
            )}
          </dl>
          {clauses.length > 0 && <ClauseTable clauses={clauses} organization={organization} words={words} />}
        </section>
        <ProtocolForm className="buttons" by={by} places={places} carried={draft}>
          <button type="submit" name="do" value="send" className="button main">
            {words.send}
          </button>
          <button type="submit" name="do" value="back" className="button">
            {words.correctIt}
          </button>
        </ProtocolForm>
      </div>
    </CounterpartyFrame>
  );
}
