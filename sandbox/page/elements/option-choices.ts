import type { OptionObject } from 'slack-blocks-to-jsx';
import type { useElement } from '../blocks/use-element.ts';
import { type Choice, choiceOf } from './choice.ts';

type Bound = Pick<ReturnType<typeof useElement>, 'value' | 'choose'>;

/** The options chosen in a select, one or several, as choices; and how choices become options again. */
export function optionChoices(
  element: { type: string },
  { value, choose }: Bound,
  optionOf: (value: string) => OptionObject | undefined,
) {
  const multi = element.type.startsWith('multi_');
  const options = multi ? (value.selected_options ?? []) : value.selected_option ? [value.selected_option] : [];
  const known = (choice: Choice) => options.find((option) => option.value === choice.value) ?? optionOf(choice.value);
  return {
    multi,
    chosen: options.map(choiceOf),
    choose(choices: Choice[]) {
      const wanted = choices.map(known).filter((option) => option !== undefined);
      choose(multi ? { selected_options: wanted } : { selected_option: wanted[0] ?? null });
    },
  };
}
