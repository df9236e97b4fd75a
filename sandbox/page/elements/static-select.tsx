import type { MultiStaticSelectElement, OptionObject, StaticSelectElement } from 'slack-blocks-to-jsx';
import { useElement } from '../blocks/use-element.ts';
import { groupsOf } from './choice.ts';
import { optionChoices } from './option-choices.ts';
import { Select } from './select.tsx';

/** A select whose options come with the block. */
export function StaticSelect({ element }: { element: StaticSelectElement | MultiStaticSelectElement }) {
  const bound = useElement(element);
  const groups = groupsOf(element.options, element.option_groups);
  const options: OptionObject[] = element.option_groups?.flatMap((group) => group.options) ?? element.options ?? [];
  const { multi, chosen, choose } = optionChoices(element, bound, (value) =>
    options.find((option) => option.value === value),
  );
  return <Select element={element} bound={bound} multi={multi} chosen={chosen} choose={choose} groups={groups} />;
}
