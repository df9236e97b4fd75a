import { CounterpartyDocument } from './counterparty-document.tsx';
import {
  answeredText,
  CounterpartyFrame,
  type CounterpartyPlaces,
  kindOf,
  numberOf,
  titleOf,
} from './counterparty-frame.tsx';
import { CounterpartyProtocol, CounterpartyRounds } from './counterparty-rounds.tsx';
import type { CounterpartyView, NotTaken } from './counterparty-view.ts';
import { type CounterpartyWords, counterpartyWords } from './counterparty-words.ts';
import { dayIn, momentIn } from './times.ts';

interface Props {
  view: CounterpartyView;
  places: CounterpartyPlaces;
  /** Why an answer that was just given was not taken. */
  notTaken?: NotTaken;
}

const tones = { open: 'busy', approved: 'good', disagreed: 'warning', superseded: '', closed: '' } as const;

/** The page behind a private link: the document, its first facts, and the way to approve it or to disagree. */
export function CounterpartyPage({ view, places, notTaken }: Props) {
  const { language, organization, company, status, contact, timeZone, expiresAt } = view;
  const words = counterpartyWords[language];
  return (
    <CounterpartyFrame language={language} title={`${titleOf(view)} · ${organization}`}>
      {notTaken && (
        <p className="notice warning" role="alert">
          {words.notTaken[notTaken]}
        </p>
      )}
      <Newer view={view} words={words} />
      <div className="head">
        <div>
          <p className="over">{organization}</p>
          <h1>
            {kindOf(view)} <span className="whole">{numberOf(view)}</span>
          </h1>
          <p className="subject">{view.document.subject}</p>
          <p className="lead">{(status === 'open' ? words.asks : words.asked)(organization, company)}</p>
        </div>
        <span className={`badge ${tones[status]}`}>{words.status[status]}</span>
      </div>
      <CounterpartyProtocol view={view} />
      <div className="columns">
        {view.document.file && <CounterpartyDocument file={view.document.file} view={view} places={places} />}
        <div className="aside">
          <Facts view={view} words={words} />
          <Answer view={view} places={places} words={words} />
        </div>
      </div>
      <CounterpartyRounds view={view} />
      <p className="note">{words.personal(contact, dayIn(timeZone, language, expiresAt))}</p>
    </CounterpartyFrame>
  );
}

/** That a newer revision is out, and where its link is: never the link itself, as this one may have been passed on. */
function Newer({ view, words }: { view: CounterpartyView; words: CounterpartyWords }) {
  const { newer, revision, timeZone, language } = view;
  if (!newer) return null;
  const day = dayIn(timeZone, language, newer.sentAt);
  return (
    <p className="notice busy">
      {(newer.toYou ? words.newerToYou : words.newerToAnother)(newer.revision, day)} {words.staysWith(revision.number)}
    </p>
  );
}

function Facts({ view, words }: { view: CounterpartyView; words: CounterpartyWords }) {
  const { document, revision, language } = view;
  const { number, date, amount, file } = document;
  return (
    <section className="sheet box facts-box">
      <dl className="facts">
        {number !== '' && <Fact name={words.number} value={number} />}
        {date !== '' && <Fact name={words.date} value={dayIn('UTC', language, Date.parse(date))} />}
        {amount && <Fact name={words.amount} value={moneyIn(language, amount)} />}
        <Fact name={words.revision} value={String(revision.number)} />
        {file && <Fact name={words.file} value={file.name} />}
      </dl>
      <details className="print">
        <summary>{words.sha}</summary>
        <code>{revision.sha256}</code>
        <p>{words.shaHint}</p>
      </details>
    </section>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);

function Answer({ view, places, words }: Props & { words: CounterpartyWords }) {
  const { status, answered, timeZone, language, mayDecide } = view;
  if (status !== 'open') {
    return (
      <section className="sheet box answer-box state">
        <span className={`badge ${tones[status]}`}>{words.status[status]}</span>
        {answered && <p>{answeredText(view, answered, momentIn(timeZone, language, answered.at))}</p>}
        <p>{stateText(view, status, words)}</p>
        {answered?.recorded && status === 'disagreed' && <p>{words.recordedText(view.organization)}</p>}
      </section>
    );
  }
  if (!mayDecide) {
    return (
      <section className="sheet box answer-box">
        <h2>{words.answer}</h2>
        <p className="hint">{words.readsOnly}</p>
      </section>
    );
  }
  return (
    <section className="sheet box answer-box">
      <h2>{words.answer}</h2>
      <div className="stacked">
        <a className="button main" href={places.approve}>
          {words.approve}…
        </a>
        <a className="button" href={places.byClauses}>
          {words.disagree}…
        </a>
      </div>
      <p className="hint">{words.answerHint}</p>
    </section>
  );
}

/** What comes next; of a protocol, what was made of it so far. */
function stateText(
  { ended, organization, protocol, answered, newer }: CounterpartyView,
  status: Exclude<CounterpartyView['status'], 'open'>,
  words: CounterpartyWords,
): string {
  if (ended) return words.statusText.closed(organization);
  if (answered?.recorded && status === 'approved') return words.recordedText(organization);
  const decision = status === 'disagreed' ? protocol?.decision : null;
  if (decision === 'new revision' && newer) return words.answeredWith(organization);
  if (status === 'superseded' && newer) return words.askedNoMore;
  return decision ? words.protocolText[decision](organization) : words.statusText[status](organization);
}

function moneyIn(
  language: CounterpartyView['language'],
  { value, currency }: { value: string; currency: string },
): string {
  try {
    const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(
      Number(value),
    );
  } catch {
    return `${value} ${currency}`;
  }
}
