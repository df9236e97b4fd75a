import type { TimePickerElement } from 'slack-blocks-to-jsx';
import { useElement } from '../blocks/use-element.ts';
import { Select } from './select.tsx';
import { timeChoices } from './time-choices.ts';

/** A time of day. */
export function TimePicker({ element }: { element: TimePickerElement }) {
  const bound = useElement(element);
  const choices = timeChoices(bound.value.selected_time);
  return (
    <Select
      element={{ placeholder: element.placeholder ?? { type: 'plain_text', text: 'Select a time' } }}
      bound={bound}
      multi={false}
      chosen={choices.filter((choice) => choice.value === bound.value.selected_time)}
      choose={([time]) => bound.choose({ selected_time: time?.value ?? null })}
      groups={[{ label: '', choices }]}
    />
  );
}
