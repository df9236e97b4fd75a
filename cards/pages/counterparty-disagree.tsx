import { CounterpartyClauses } from './counterparty-clauses.tsx';
import { CounterpartyField, Wrong } from './counterparty-field.tsx';
import { CounterpartyFrame, type CounterpartyPlaces, FormHead } from './counterparty-frame.tsx';
import type { Clause, CounterpartyView, Troubles } from './counterparty-view.ts';
import { type CounterpartyWords, counterpartyWords } from './counterparty-words.ts';

interface Props {
  view: CounterpartyView;
  places: CounterpartyPlaces;
  by: 'file' | 'clauses';
  given: { name: string; clauses: readonly Clause[] };
  /** Whether a clause was just added: one goes on writing there. */
  added: boolean;
  troubles: Troubles;
}

/** The page on which a counterparty says what it does not agree with: as a file, or clause by clause. */
export function CounterpartyDisagreePage({ view, places, by, given, added, troubles }: Props) {
  const words = counterpartyWords[view.language];
  return (
    <CounterpartyFrame language={view.language} title={words.disagreeing}>
      <div className={by === 'file' ? 'paper' : 'wide'}>
        <FormHead view={view} places={places} heading={words.disagreeing} />
        {Object.keys(troubles).length > 0 && (
          <p className="notice bad" role="alert">
            {words.correct}
          </p>
        )}
        <p className="say">{words.disagreeingText(view.organization)}</p>
        <nav className="tabs">
          <a href={places.byClauses} aria-current={by === 'clauses' ? 'page' : undefined}>
            {words.byClauses}
          </a>
          <a href={places.byFile} aria-current={by === 'file' ? 'page' : undefined}>
            {words.byFile}
          </a>
        </nav>
        <form
          className="sheet box form"
          method="post"
          encType="multipart/form-data"
          action={by === 'file' ? places.byFile : places.byClauses}
        >
          <CounterpartyField
            name="name"
            label={words.yourName}
            hint={words.yourNameHint}
            value={given.name}
            trouble={troubles.name}
            words={words}
            autoComplete="name"
          />
          {by === 'file' ? (
            <FileField troubles={troubles} words={words} />
          ) : (
            <CounterpartyClauses
              clauses={given.clauses}
              organization={view.organization}
              added={added}
              troubles={troubles}
              words={words}
            />
          )}
          <div className="buttons">
            {by === 'clauses' && (
              <button type="submit" name="do" value="add" className="button">
                + {words.addClause}
              </button>
            )}
            <button type="submit" name="do" value="send" className="button main">
              {words.send}
            </button>
          </div>
        </form>
      </div>
    </CounterpartyFrame>
  );
}

function FileField({ troubles, words }: { troubles: Troubles; words: CounterpartyWords }) {
  return (
    <div className="field">
      <label htmlFor="file">{words.chooseFile}</label>
      <input
        type="file"
        id="file"
        name="file"
        accept=".pdf,.docx,.jpg,.jpeg,.png"
        aria-invalid={troubles.file ? true : undefined}
        aria-describedby={troubles.file ? 'file-wrong file-hint' : 'file-hint'}
      />
      <p className="small" id="file-hint">
        {words.fileHint}
      </p>
      <Wrong name="file" trouble={troubles.file} words={words} />
    </div>
  );
}
