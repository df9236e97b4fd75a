import type { Language } from '../../flows/facts.ts';
import { CounterpartyFrame } from './counterparty-frame.tsx';
import { counterpartyWords } from './counterparty-words.ts';

/** Why there is no page to show; nothing of it says whether a link was ever there. */
export type Sorry = 'noLink' | 'tooMany' | 'elsewhere' | 'unreadable' | 'broken';

/** Says in one box why there is nothing to see, and what to do. */
export function CounterpartySorryPage({ why, language }: { why: Sorry; language: Language }) {
  const words = counterpartyWords[language];
  return (
    <CounterpartyFrame language={language} title={words[why]}>
      <div className="sheet verdict">
        <div className="mark warning" aria-hidden="true">
          !
        </div>
        <h1>{words[why]}</h1>
        <p>{words[`${why}Text`]}</p>
      </div>
    </CounterpartyFrame>
  );
}
