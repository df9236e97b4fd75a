import type { FieldTrouble } from './counterparty-view.ts';
import type { CounterpartyWords } from './counterparty-words.ts';

interface Props {
  name: string;
  /** The element's id where several fields share a name. */
  id?: string;
  label: string;
  /** Said beside the label, e.g. that it may stay empty. */
  aside?: string;
  hint?: string;
  value: string;
  trouble: FieldTrouble | undefined;
  words: CounterpartyWords;
  lines?: boolean;
  autoComplete?: string;
  autoFocus?: boolean;
}

/** A field for text with its label, its hint and what is wrong with what stands in it. */
export function CounterpartyField(props: Props) {
  const { name, id = name, label, aside, hint, value, trouble, words, lines, autoComplete, autoFocus } = props;
  const described = [trouble && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const common = {
    id,
    name,
    defaultValue: value,
    autoComplete: autoComplete ?? 'off',
    'aria-invalid': trouble ? (true as const) : undefined,
    'aria-describedby': described === '' ? undefined : described,
    autoFocus,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {aside && <span> ({aside})</span>}
      </label>
      {lines ? <textarea {...common} rows={4} /> : <input type="text" {...common} />}
      {hint && (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong name={id} trouble={trouble} words={words} />
    </div>
  );
}

/** What is wrong at a field; nothing when nothing is. */
export function Wrong({
  name,
  trouble,
  words,
}: {
  name: string;
  trouble: FieldTrouble | undefined;
  words: CounterpartyWords;
}) {
  return trouble ? (
    <p className="wrong" id={`${name}-wrong`}>
      {words.trouble[trouble]}
    </p>
  ) : null;
}

/** Who answers for the counterparty. */
export function NameField({ value, trouble, words }: Pick<Props, 'value' | 'trouble' | 'words'>) {
  return (
    <CounterpartyField
      name="name"
      label={words.yourName}
      hint={words.yourNameHint}
      value={value}
      trouble={trouble}
      words={words}
      autoComplete="name"
    />
  );
}
