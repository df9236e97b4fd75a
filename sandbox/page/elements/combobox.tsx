import { type InputHTMLAttributes, useId, useRef, useState } from 'react';
import { Icon } from '../common/icon.tsx';
import { Spinner } from '../common/spinner.tsx';
import { type Choice, type ChoiceGroup, matching } from './choice.ts';
import { ChoiceList } from './choice-list.tsx';
import { ChosenTokens } from './chosen-tokens.tsx';
import { keyInCombobox } from './combobox-keys.ts';
import { type Question, useAsked } from './use-asked.ts';

interface Props {
  attributes: InputHTMLAttributes<HTMLInputElement>;
  placeholder: string;
  multi: boolean;
  chosen: Choice[];
  choose: (choices: Choice[]) => void;
  /** All choices, where they are at hand. */
  groups?: ChoiceGroup[];
  /** Where the app is asked for them. */
  ask?: Question;
  clearable: boolean;
  pending: boolean;
  most?: number;
}

/** A box to type in with a list of choices under it, for the mouse and for the keyboard. */
export function Combobox(props: Props) {
  const { attributes, placeholder, multi, chosen, choose, groups, ask, clearable, pending, most } = props;
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const asked = useAsked(ask, query, open);
  const found = groups ? matching(groups, query) : asked.groups;
  const picked = new Set(chosen.map((choice) => choice.value));
  const shown = multi
    ? found.map((group) => ({ ...group, choices: group.choices.filter((choice) => !picked.has(choice.value)) }))
    : found;
  const flat = shown.flatMap((group) => group.choices);
  const note = groups ? (flat.length === 0 ? 'No results' : '') : asked.note;
  const label = multi ? '' : (chosen[0]?.label ?? '');
  const full = most !== undefined && chosen.length >= most;

  function show(next: boolean): void {
    setOpen(next && !full);
    setActive(0);
    if (!next) setQuery('');
  }

  function pick(choice: Choice | undefined): void {
    if (!choice) return;
    choose(multi ? [...chosen, choice] : [choice]);
    setQuery('');
    setActive(0);
    setOpen(multi && (most === undefined || chosen.length + 1 < most));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing anywhere in the box is for the mouse; the input is what the keyboard reaches
    <div
      ref={box}
      className={['combobox', open && 'open', multi && 'multi', pending && 'pending'].filter(Boolean).join(' ')}
      onMouseDown={(event) => {
        if (event.target === input.current) return;
        event.preventDefault();
        input.current?.focus();
        show(!open);
      }}
    >
      {multi && <ChosenTokens chosen={chosen} remove={(gone) => choose(chosen.filter((one) => one !== gone))} />}
      <input
        {...attributes}
        ref={input}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && flat[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={open || multi ? query : label}
        placeholder={(multi && chosen.length > 0) || full ? '' : label || placeholder}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(!full);
        }}
        onClick={() => !open && show(true)}
        onBlur={() => show(false)}
        onKeyDown={(event) =>
          keyInCombobox(event, {
            open,
            count: flat.length,
            active,
            show,
            setActive,
            pick: () => pick(flat[active]),
            removeLast: () => multi && query === '' && choose(chosen.slice(0, -1)),
          })
        }
      />
      {pending && <Spinner />}
      {clearable && !multi && chosen.length > 0 && !pending && (
        <button type="button" className="clear" aria-label="Clear" onClick={() => choose([])}>
          <Icon name="close" size={14} />
        </button>
      )}
      <Icon name="down" />
      {open && (
        <ChoiceList id={listId} anchor={box} groups={shown} note={note} active={active} hover={setActive} pick={pick} />
      )}
    </div>
  );
}
