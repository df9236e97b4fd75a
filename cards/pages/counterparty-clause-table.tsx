import type { Clause } from './counterparty-view.ts';
import type { CounterpartyWords } from './counterparty-words.ts';

/** A protocol clause by clause, in its four columns; on a phone each clause is a block. */
export function ClauseTable({
  clauses,
  organization,
  words,
}: {
  clauses: readonly Clause[];
  organization: string;
  words: CounterpartyWords;
}) {
  const heads = [words.clause, words.ours(organization), words.theirs, words.agreed];
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clauses.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a clause may stand there twice, and nothing moves
          <tr key={index}>
            {[one.clause, one.ours, one.theirs, one.agreed || '—'].map((text, column) => (
              <td key={heads[column]} data-label={heads[column]}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
