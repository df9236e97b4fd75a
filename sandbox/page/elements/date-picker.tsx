import type { DatePickerElement } from 'slack-blocks-to-jsx';
import { useElement } from '../blocks/use-element.ts';
import { plain } from '../text/slack-text.tsx';
import { DayButton } from './day-button.tsx';

/** A date. */
export function DatePicker({ element }: { element: DatePickerElement }) {
  const { field, value, pending, choose } = useElement(element);
  return (
    <DayButton
      field={field}
      placeholder={plain(element.placeholder) || 'Select a date'}
      day={value.selected_date ?? null}
      pending={pending}
      choose={(day) => choose({ selected_date: day })}
    />
  );
}
