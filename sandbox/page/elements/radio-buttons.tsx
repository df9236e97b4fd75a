import { useId } from 'react';
import type { RadioButtonsElement } from 'slack-blocks-to-jsx';
import { fieldAttributes } from '../blocks/field.ts';
import { useElement } from '../blocks/use-element.ts';
import { OptionText } from './option-text.tsx';

/** Circles of which one is chosen. */
export function RadioButtons({ element }: { element: RadioButtonsElement }) {
  const { field, value, pending, choose } = useElement(element);
  const name = useId();
  return (
    <div role="radiogroup" className="options" {...fieldAttributes(field, 'Options')}>
      {element.options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={name}
            checked={value.selected_option?.value === option.value}
            disabled={pending}
            onChange={() => choose({ selected_option: option })}
          />
          <OptionText option={option} />
        </label>
      ))}
    </div>
  );
}
