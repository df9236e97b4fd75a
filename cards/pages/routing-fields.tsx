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

/** A field of the form: what stands at it, and as what it is asked. */
export type Row = Omit<Props, 'filled'> &
  (
    | { as: 'line'; max: number; keyboard?: 'decimal' | 'numeric' }
    | { as: 'paragraph'; max: number }
    | { as: 'select'; choices: readonly Choice[]; empty?: boolean }
    | { as: 'ticks'; choices: readonly Choice[] }
  );

export function RowField({ row, filled }: { row: Row; filled: Filled }) {
  const { name } = row;
  const value = filled.values[name] ?? '';
  switch (row.as) {
    case 'line':
      return (
        <RoutingField {...row} filled={filled}>
          <input
            {...control({ ...row, filled })}
            type="text"
            inputMode={row.keyboard ?? 'text'}
            maxLength={row.max}
            defaultValue={value}
            autoComplete="off"
          />
        </RoutingField>
      );
    case 'paragraph':
      return (
        <RoutingField {...row} filled={filled}>
          <textarea {...control({ ...row, filled })} rows={2} maxLength={row.max} defaultValue={value} />
        </RoutingField>
      );
    case 'select':
      return (
        <RoutingField {...row} filled={filled}>
          <select {...control({ ...row, filled })} defaultValue={value}>
            {row.empty && <option value="" />}
            {row.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </RoutingField>
      );
    case 'ticks':
      return <Ticks {...row} filled={filled} />;
  }
}

/** Any number of ticks; those that are set come one after another under the same name. */
function Ticks({ name, label, filled, choices }: Props & { choices: readonly Choice[] }) {
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
