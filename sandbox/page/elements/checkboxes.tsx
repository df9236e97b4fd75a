import { useId } from 'react';
import type { CheckboxesElement, OptionObject } from 'slack-blocks-to-jsx';
import { fieldAttributes } from '../blocks/field.ts';
import { useElement } from '../blocks/use-element.ts';
import { OptionText } from './option-text.tsx';

/** Boxes to tick. */
export function Checkboxes({ element }: { element: CheckboxesElement }) {
  const { field, value, pending, choose } = useElement(element);
  const name = useId();
  const ticked = value.selected_options ?? [];
  const isTicked = (option: OptionObject) => ticked.some((one) => one.value === option.value);
  const toggle = (option: OptionObject) =>
    choose({ selected_options: element.options.filter((one) => isTicked(one) !== (one.value === option.value)) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label of the block stands outside, which a fieldset cannot name
    <div role="group" className="options" {...fieldAttributes(field, 'Options')}>
      {element.options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="checkbox"
            name={name}
            checked={isTicked(option)}
            disabled={pending}
            onChange={() => toggle(option)}
          />
          <OptionText option={option} />
        </label>
      ))}
    </div>
  );
}
