import { CounterpartyField, Wrong } from './counterparty-field.tsx';
import type { Clause, Troubles } from './counterparty-view.ts';
import type { CounterpartyWords } from './counterparty-words.ts';

interface Props {
  clauses: readonly Clause[];
  organization: string;
  added: boolean;
  troubles: Troubles;
  words: CounterpartyWords;
}

/** The protocol clause by clause, in four columns; the fields of all clauses have the same four names, and are read in their order. */
export function CounterpartyClauses({ clauses, organization, added, troubles, words }: Props) {
  return (
    <>
      <p className="small">{words.clausesHint}</p>
      <Wrong name="clauses" trouble={troubles.clauses} words={words} />
      {clauses.map((one, index) => {
        const field = (name: keyof Clause) => ({
          name,
          id: `${name}-${index}`,
          value: one[name],
          trouble: troubles[`${name}-${index}`],
          words,
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, nothing moves
          <fieldset className="clauses" key={index}>
            <legend>{words.clauseOf(index + 1)}</legend>
            <div className="grid">
              <CounterpartyField
                {...field('clause')}
                label={words.clause}
                hint={words.clauseHint}
                autoFocus={added && index === clauses.length - 1}
              />
              <CounterpartyField {...field('ours')} label={words.ours(organization)} hint={words.oursHint} lines />
              <CounterpartyField {...field('theirs')} label={words.theirs} lines />
              <CounterpartyField {...field('agreed')} label={words.agreed} aside={words.optional} lines />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
