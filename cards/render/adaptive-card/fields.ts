import type { Field } from '../../form.ts';
import { countryName } from '../../naming.ts';
import type { Option } from '../../option.ts';
import { wordsIn } from '../../words/words.ts';
import { cut } from '../cut.ts';
import { unmarkedWords, words } from './as-typed.ts';
import type { Choice, ChoiceInput, Element, Input } from './card-json.ts';
import { fieldId, writeChoice } from './field-id.ts';
import { limits } from './limits.ts';
import type { Pen } from './pen.ts';
import { datasetOf, type Search } from './searches.ts';
import { linesOf } from './text.ts';

/** What a form was sent with, and how it is to be drawn. */
export interface Filled {
  /** What was typed, which wins over what the form has; undefined where nothing was. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** What searches offer before the first letter, by field name. */
  offered: Readonly<Record<string, readonly Option[]>>;
  /** How often the form was filled by itself. */
  filled: number;
  /**
   * Whether the client asks for what is required. Where a button before the last sends the form too it must not: it would hold the button
   * back until all is filled in.
   */
  asks: boolean;
  /** The most choices that there is room for. */
  choices: number;
}

export const choiceOf = ({ value, label, aside }: Option): Choice => ({
  value: writeChoice(value),
  title: unmarkedWords(aside ? `${label} · ${aside}` : label, limits.option),
});

/** A field with what stands below it: what is wrong with it, then the hint. */
export function fieldOf(field: Field, filled: Filled, pen: Pen): Element[] {
  const wrong = linesOf(filled.errors[field.name] ?? '', { color: 'Attention' }, pen.mentions);
  const hint = linesOf(field.hint ?? '', { size: 'Small', isSubtle: true }, pen.mentions);
  return [
    ...askedOf(field, filled, pen),
    ...[...wrong, ...hint].map((line): Element => ({ ...line, spacing: 'None' })),
  ];
}

/** Files cannot be given in a card. */
function askedOf(field: Field, filled: Filled, pen: Pen): Element[] {
  if (field.field === 'file') {
    const { file } = wordsIn(pen.language).forms.inCard;
    return [
      ...linesOf(field.label, { weight: 'Bolder' }, pen.mentions),
      ...linesOf(file, { size: 'Small', isSubtle: true }, pen.mentions).map(
        (line): Element => ({ ...line, spacing: 'None' }),
      ),
    ];
  }
  const input = inputOf(field, filled, pen);
  return 'redraws' in field && field.redraws ? [redrawing(input, field.name, pen)] : [input];
}

/** Teams tells nothing while somebody chooses, so a button beside the field asks for the form anew. */
function redrawing(input: Input, name: string, { form, language }: Pen): Element {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [input] },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Bottom',
        items: [
          {
            type: 'ActionSet',
            actions: [
              {
                type: 'Action.Execute',
                title: wordsIn(language).forms.inCard.redraw,
                verb: 'form redraw',
                data: { form, field: name },
                associatedInputs: 'auto',
              },
            ],
          },
        ],
      },
    ],
  };
}

function inputOf(field: Exclude<Field, { field: 'file' }>, filled: Filled, pen: Pen): Input {
  const typed = filled.values[field.name];
  const mark = !filled.asks && !field.optional ? ' *' : '';
  const asked = {
    id: fieldId(field, filled.filled),
    label: `${words(field.label, limits.label)}${mark}`,
    ...(filled.asks && !field.optional
      ? { isRequired: true, errorMessage: wordsIn(pen.language).forms.inCard.missing }
      : {}),
  };
  switch (field.field) {
    case 'line':
    case 'paragraph': {
      const maxLength = Math.min(field.max, limits.input);
      return {
        type: 'Input.Text',
        ...asked,
        maxLength,
        ...(field.field === 'paragraph' ? { isMultiline: true } : {}),
        ...(field.placeholder ? { placeholder: words(field.placeholder, limits.placeholder) } : {}),
        ...standing(cut(typed ?? field.value ?? '', maxLength)),
      };
    }
    case 'email':
      return { type: 'Input.Text', ...asked, style: 'Email', ...standing(typed ?? field.value ?? '') };
    case 'day':
      return { type: 'Input.Date', ...asked, ...standing(dayIn(typed ?? field.value ?? '')) };
    case 'choice': {
      const value = typed ?? field.value ?? '';
      const chosen = field.options.filter((option) => option.value === value);
      const choices = within(field.options, chosen, filled.choices);
      return { type: 'Input.ChoiceSet', ...asked, style: 'compact', choices, ...chosenOf(chosen) };
    }
    case 'search': {
      const value = typed ?? field.value?.value ?? '';
      const offered = filled.offered[field.name] ?? [];
      const known = [field.value, ...offered].find((one) => one?.value === value);
      const chosen = value === '' ? [] : [known ?? typedOption(field.search, value, pen)];
      return { type: 'Input.ChoiceSet', ...asked, ...searching(field, chosen, filled, pen) };
    }
    case 'search several': {
      const values = typed === undefined ? field.values.map(({ value }) => value) : linesIn(typed);
      const known = [...field.values, ...(filled.offered[field.name] ?? [])];
      const chosen = values.map((value) => known.find((one) => one.value === value) ?? { value, label: value });
      return { type: 'Input.ChoiceSet', ...asked, isMultiSelect: true, ...searching(field, chosen, filled, pen) };
    }
    case 'checks': {
      const values = typed === undefined ? (field.values ?? []) : linesIn(typed);
      const ticked = field.options.filter(({ value }) => values.includes(value));
      const choices = within(field.options, ticked, filled.choices);
      return {
        type: 'Input.ChoiceSet',
        ...asked,
        style: 'expanded',
        isMultiSelect: true,
        wrap: true,
        choices,
        ...chosenOf(ticked),
      };
    }
  }
}

/** An input shows its value as it is: there is no markup in it. */
const standing = (value: string) => (value === '' ? {} : { value });

/** What was chosen where only its value is known. */
const typedOption = (search: Search, value: string, { language }: Pen): Option => ({
  value,
  label: search === 'countries' && /^[A-Z]{2}$/.test(value) ? countryName(value, language) : value,
});

const dayIn = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '');

const linesIn = (value: string): string[] => value.split('\n').filter((line) => line !== '');

/** As many options as there is room for, those that are chosen among them. */
function within(options: readonly Option[], chosen: readonly Option[], room: number): Choice[] {
  const spare = Math.max(0, room - chosen.length);
  const others = options.filter((option) => !chosen.includes(option)).slice(0, spare);
  return options.filter((option) => chosen.includes(option) || others.includes(option)).map(choiceOf);
}

const chosenOf = (chosen: readonly Option[]) =>
  chosen.length === 0 ? {} : { value: chosen.map(({ value }) => writeChoice(value)).join(',') };

/** Of these all are offered before the first letter. */
const offeredWhole: readonly Search[] = ['countries', 'products'];

/**
 * What is chosen is among the choices at first, or the field would show nothing of it; then comes what is offered. Where that is all there
 * is, nothing has to be looked for, and several are ticked: not every client takes more than one from a search.
 */
function searching(
  { field, name, search }: Extract<Field, { search: unknown }>,
  chosen: readonly Option[],
  { offered, choices: room }: Filled,
  { form }: Pen,
) {
  const first = offered[name] ?? [];
  const others = first.filter(({ value }) => !chosen.some((one) => one.value === value));
  const all = offeredWhole.includes(search) && first.length > 0 && chosen.length + others.length <= room;
  return {
    style: all && field === 'search several' ? 'compact' : 'filtered',
    ...(all ? {} : { 'choices.data': { type: 'Data.Query', dataset: datasetOf(search, form) } }),
    choices: [...chosen, ...others.slice(0, Math.max(0, room - chosen.length))].map(choiceOf),
    ...chosenOf(chosen),
  } satisfies Partial<ChoiceInput>;
}
