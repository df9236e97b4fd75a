import type { ReactNode } from 'react';
import type { FieldErrors } from '../form.ts';
import type { Values } from '../forms/contract-values.ts';
import type { AskedField } from '../routing/asked-contract.ts';

/** What a field needs to know of its form. */
export interface Filled {
  values: Values;
  errors: FieldErrors;
}

export interface Choice {
  value: string;
  label: string;
}

interface Props {
  name: AskedField | 'approval';
  label: string;
  hint?: string;
  className?: string;
  filled: Filled;
}

/** Where the browser goes after a form was sent: to what came of it, or to the first field that is wrong. */
export const foundId = 'found';

/** The attributes by which a control belongs to its label, its hint and what is wrong with it. */
export function control({ name, hint, filled: { errors } }: Pick<Props, 'name' | 'hint' | 'filled'>) {
  const about = errors[name] ? `${name}-wrong` : hint && `${name}-hint`;
  return {
    id: name,
    name,
    'aria-invalid': errors[name] ? (true as const) : undefined,
    'aria-describedby': about,
  };
}

/** A control with its label above and, below, what is wrong with it or else its hint. */
export function RoutingField({ name, label, hint, className = '', filled, children }: Props & { children: ReactNode }) {
  const wrong = filled.errors[name];
  const first = Object.keys(filled.errors)[0] === name;
  return (
    <div className={`field ${className}`} id={first ? foundId : undefined}>
      <label htmlFor={name}>{label}</label>
      {children}
      <Wrong name={name} filled={filled} />
      {!wrong && hint && (
        <p className="small" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong at a field; nothing when nothing is. */
function Wrong({ name, filled: { errors } }: Pick<Props, 'name' | 'filled'>) {
  if (!errors[name]) return null;
  return (
    <p className="wrong" id={`${name}-wrong`}>
      {errors[name]}
    </p>
  );
}

interface LineProps extends Props {
  max: number;
  keyboard?: 'decimal' | 'numeric' | 'text';
}

export function LineField(props: LineProps) {
  const { name, filled, max, keyboard = 'text' } = props;
  return (
    <RoutingField {...props}>
      <input
        {...control(props)}
        type="text"
        inputMode={keyboard}
        maxLength={max}
        defaultValue={filled.values[name] ?? ''}
        autoComplete="off"
      />
    </RoutingField>
  );
}

export function SelectField(props: Props & { choices: readonly Choice[]; empty?: boolean }) {
  const { name, filled, choices, empty = false } = props;
  return (
    <RoutingField {...props}>
      <select {...control(props)} defaultValue={filled.values[name] ?? ''}>
        {empty && <option value="" />}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </RoutingField>
  );
}

/** Any number of ticks; those that are set come one after another under the same name. */
export function TickFields({ name, label, filled, choices }: Props & { choices: readonly Choice[] }) {
  const ticked = (filled.values[name] ?? '').split('\n');
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {choices.map(({ value, label: text }) => (
        <label className="tick" key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} />
          {text}
        </label>
      ))}
      <Wrong name={name} filled={filled} />
    </fieldset>
  );
}
