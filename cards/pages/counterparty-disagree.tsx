import { sizeText } from '../times.ts';
import { CounterpartyClauses } from './counterparty-clauses.tsx';
import { NameField } from './counterparty-field.tsx';
import { CounterpartyFrame, type CounterpartyPlaces, FormHead } from './counterparty-frame.tsx';
import { ProtocolForm } from './counterparty-protocol-form.tsx';
import type { ChosenFile, CounterpartyView, ProtocolDraft, Troubles } from './counterparty-view.ts';
import { counterpartyWords } from './counterparty-words.ts';
import { FileField } from './file-field.tsx';

interface Props {
  view: CounterpartyView;
  places: CounterpartyPlaces;
  by: 'file' | 'clauses';
  given: ProtocolDraft;
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
        <ProtocolForm
          by={by}
          places={places}
          carried={by === 'file' ? { clauses: given.clauses } : { file: given.file }}
        >
          {/* The Enter key presses the first button of a form. */}
          <button type="submit" name="do" value="check" hidden />
          <nav className="tabs">
            <Way here={by === 'clauses'}>{words.byClauses}</Way>
            <Way here={by === 'file'}>{words.byFile}</Way>
          </nav>
          <div className="sheet box form">
            <NameField value={given.name} trouble={troubles.name} words={words} />
            {by === 'file' ? (
              <>
                {given.file && <ChosenBefore file={given.file} view={view} />}
                <FileField
                  label={words.chooseFile}
                  hint={words.fileHint}
                  accept=".pdf,.docx,.jpg,.jpeg,.png"
                  wrong={troubles.file && words.trouble[troubles.file]}
                />
              </>
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
              <button type="submit" name="do" value="check" className="button main">
                {words.check}…
              </button>
            </div>
          </div>
        </ProtocolForm>
      </div>
    </CounterpartyFrame>
  );
}

/** One of the two ways. The other one is a button of the form: going there loses nothing of what stands here. */
function Way({ here, children }: { here: boolean; children: string }) {
  if (here) return <span aria-current="true">{children}</span>;
  return (
    <button type="submit" name="do" value="other way">
      {children}
    </button>
  );
}

/** A browser cannot be given a file back: what was chosen before goes on by its id. */
function ChosenBefore({ file, view: { language } }: { file: ChosenFile; view: CounterpartyView }) {
  const words = counterpartyWords[language];
  return (
    <div className="field">
      <input type="hidden" name="chosen" value={file.id} />
      <p className="say">{words.chosenFile(`${file.name}, ${sizeText(file.size, { language })}`)}</p>
    </div>
  );
}
