import { sizeText } from '../times.ts';
import { ClauseTable } from './counterparty-clause-table.tsx';
import { CounterpartyFrame, type CounterpartyPlaces, FormHead } from './counterparty-frame.tsx';
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
  const { name, file } = draft;
  const clauses = draft.clauses.filter(isFilled);
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
            <dd>{name}</dd>
            {file && (
              <>
                <dt>{words.file}</dt>
                <dd>{`${file.name}, ${sizeText(file.size, { language })}`}</dd>
              </>
            )}
          </dl>
          {clauses.length > 0 && <ClauseTable clauses={clauses} organization={organization} words={words} />}
        </section>
        <form
          className="buttons"
          method="post"
          encType="multipart/form-data"
          action={by === 'file' ? places.byFile : places.byClauses}
        >
          {carried(draft).map(([field, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, nothing moves
            <input key={index} type="hidden" name={field} value={value} />
          ))}
          <button type="submit" name="do" value="send" className="button main">
            {words.send}
          </button>
          <button type="submit" name="do" value="back" className="button">
            {words.correctIt}
          </button>
        </form>
      </div>
    </CounterpartyFrame>
  );
}

/** What the form had, so that it is sent as it was read, and stands there again for whoever goes back. */
function carried({ name, file, clauses }: ProtocolDraft): [field: string, value: string][] {
  return [
    ['name', name],
    ...(file ? [['chosen', file.id] satisfies [string, string]] : []),
    ...clauses.flatMap((one): [string, string][] => [
      ['clause', one.clause],
      ['ours', one.ours],
      ['theirs', one.theirs],
      ['agreed', one.agreed],
    ]),
  ];
}
