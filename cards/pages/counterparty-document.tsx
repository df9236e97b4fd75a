import { sizeText } from '../times.ts';
import type { CounterpartyPlaces } from './counterparty-frame.tsx';
import type { CounterpartyView } from './counterparty-view.ts';
import { counterpartyWords } from './counterparty-words.ts';

interface Props {
  file: NonNullable<CounterpartyView['document']['file']>;
  view: CounterpartyView;
  places: CounterpartyPlaces;
}

/** The document within the page where a browser can show it, and always the ways to open and to save it. */
export function CounterpartyDocument({ file, view, places }: Props) {
  const words = counterpartyWords[view.language];
  const picture = file.type === 'image/png' || file.type === 'image/jpeg';
  const pdf = file.type === 'application/pdf';
  return (
    <section className="sheet shown">
      <div className="bar">
        <h2>{words.document}</h2>
        <div className="ways">
          {(picture || pdf) && (
            <a className="button slim" href={places.document} target="_blank" rel="noreferrer">
              {words.openDocument}
            </a>
          )}
          <a className="button slim" href={`${places.document}?download`} download={file.name}>
            {words.download} · {sizeText(file.size, view)}
          </a>
        </div>
      </div>
      {pdf && (
        <object data={`${places.document}#navpanes=0`} type="application/pdf" aria-label={file.name}>
          <p className="empty">{words.cannotShow}</p>
        </object>
      )}
      {picture && <img src={places.document} alt={file.name} />}
      {!pdf && !picture && <p className="empty">{words.cannotShow}</p>}
    </section>
  );
}
