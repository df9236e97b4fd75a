import { ClauseTable } from './counterparty-clause-table.tsx';
import { answeredText } from './counterparty-frame.tsx';
import type { CounterpartyView, EarlierRound } from './counterparty-view.ts';
import { type CounterpartyWords, counterpartyWords } from './counterparty-words.ts';
import { dayIn } from './times.ts';

const tones = { approved: 'good', disagreed: 'warning', superseded: '' } as const;

/** What this revision was answered with, clause by clause. */
export function CounterpartyProtocol({ view }: { view: CounterpartyView }) {
  const { protocol, language, organization } = view;
  const words = counterpartyWords[language];
  if (!protocol) return null;
  return (
    <section className="sheet box rounds given">
      <h2>{words.yourProtocol}</h2>
      {protocol.file !== null && <p className="say">{protocol.file}</p>}
      {protocol.clauses.length > 0 && (
        <ClauseTable clauses={protocol.clauses} organization={organization} words={words} />
      )}
    </section>
  );
}

/** The revisions before this one, and what became of each. */
export function CounterpartyRounds({ view }: { view: CounterpartyView }) {
  const { rounds, language } = view;
  const words = counterpartyWords[language];
  if (rounds.length === 0) return null;
  return (
    <section className="sheet box rounds">
      <h2>{words.rounds}</h2>
      <ol>
        {rounds.map((round) => (
          <Round key={`${round.revision} ${round.sentAt}`} round={round} view={view} words={words} />
        ))}
      </ol>
    </section>
  );
}

function Round({ round, view, words }: { round: EarlierRound; view: CounterpartyView; words: CounterpartyWords }) {
  const { revision, sentAt, outcome, answered, clauses } = round;
  const day = (at: number) => dayIn(view.timeZone, view.language, at);
  return (
    <li>
      <div className="line">
        <b>{words.round(revision)}</b>
        <span className={`badge ${tones[outcome]}`}>{words.outcome[outcome]}</span>
        <span className="small">
          {words.sent(day(sentAt))}
          {answered && ` · ${answeredText(view, answered, day(answered.at))}`}
        </span>
      </div>
      {clauses.length > 0 && (
        <details>
          <summary>{words.showClauses}</summary>
          <ClauseTable clauses={clauses} organization={view.organization} words={words} />
        </details>
      )}
    </li>
  );
}
