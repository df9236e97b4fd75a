import type { ReactNode } from 'react';
import type { CounterpartyPlaces } from './counterparty-frame.tsx';
import { isFilled, type Protocol, type ProtocolDraft } from './counterparty-view.ts';

interface Props {
  by: Protocol['by'];
  places: CounterpartyPlaces;
  className?: string;
  /** What the form carries unseen, so that it is sent as it was read, and stands there again for whoever goes back or on. */
  carried: Partial<ProtocolDraft>;
  children: ReactNode;
}

/** The form of a protocol of disagreement. */
export function ProtocolForm({ by, places, className, carried, children }: Props) {
  return (
    <form
      className={className}
      method="post"
      encType="multipart/form-data"
      action={by === 'file' ? places.byFile : places.byClauses}
    >
      {fieldsOf(carried).map(([field, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn once, nothing moves
        <input key={index} type="hidden" name={field} value={value} />
      ))}
      {children}
    </form>
  );
}

function fieldsOf({ name, file, clauses = [] }: Partial<ProtocolDraft>): [field: string, value: string][] {
  return [
    ...(name === undefined ? [] : [['name', name] satisfies [string, string]]),
    ...(file ? [['chosen', file.id] satisfies [string, string]] : []),
    ...clauses.filter(isFilled).flatMap((one): [string, string][] => [
      ['clause', one.clause],
      ['ours', one.ours],
      ['theirs', one.theirs],
      ['agreed', one.agreed],
    ]),
  ];
}
