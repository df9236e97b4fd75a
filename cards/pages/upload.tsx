import { documentText } from '../naming.ts';
import { Page } from './page.tsx';
import { momentIn } from './times.ts';
import { uploadCss } from './upload-css.ts';
import { UploadForm } from './upload-form.tsx';
import type { UploadNotTaken, UploadTroubles, UploadView } from './upload-view.ts';
import { uploadWords } from './upload-words.ts';

export interface UploadPageProps {
  view: UploadView;
  /** Where the form is sent: the page itself. */
  page: string;
  /** The field that was chosen; '' while none is. */
  chosen?: string;
  troubles?: UploadTroubles;
  notTaken?: UploadNotTaken;
}

/** The page on which somebody of ours brings a signed original; afterwards it says what was taken as what. */
export function UploadPage({ view, page, chosen = '', troubles = {}, notTaken }: UploadPageProps) {
  const words = uploadWords[view.language];
  const { status, taken } = view;
  const wrong = Object.keys(troubles).length > 0 ? words.correct : notTaken && words.notTaken[notTaken];
  return (
    <Page language={view.language} title={`${words.title} · ${view.number}`} moreCss={uploadCss}>
      <div className="paper">
        <div className="head">
          <div>
            <p className="over">
              {view.organization} · {view.number}
            </p>
            <h1>{words.title}</h1>
            <p className="lead">{view.subject}</p>
          </div>
        </div>
        {wrong && (
          <p className="notice bad" role="alert">
            {wrong}
          </p>
        )}
        {status === 'open' ? (
          <UploadForm {...{ view, page, chosen, troubles }} />
        ) : (
          <div className="sheet box state" role="status">
            <span className={`badge ${status === 'spent' ? 'good' : ''}`}>{words.status[status]}</span>
            {taken && (
              <p>
                <strong>{words.takenAs(taken.file, documentText(taken.field, view.language))}</strong>
              </p>
            )}
            <p>{words.statusText[status]}</p>
          </div>
        )}
        {status === 'open' && (
          <p className="note">{words.personal(view.person, momentIn(view.timeZone, view.language, view.expiresAt))}</p>
        )}
      </div>
    </Page>
  );
}

/** Says why there is no upload page to show. */
export function UploadSorryPage({ title, text, language }: { title: string; text: string; language: 'en' | 'ru' }) {
  return (
    <Page language={language} title={title} moreCss={uploadCss}>
      <div className="sheet verdict">
        <div className="mark warning" aria-hidden="true">
          !
        </div>
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
    </Page>
  );
}
