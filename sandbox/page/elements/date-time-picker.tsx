import type { DateTimePickerElement } from 'slack-blocks-to-jsx';
import { useElement } from '../blocks/use-element.ts';
import { usePage } from '../state/page-context.ts';
import { DayButton } from './day-button.tsx';
import { Select } from './select.tsx';
import { timeChoices } from './time-choices.ts';
import { inZone, momentIn } from './zoned.ts';

/** A date and a time in the person's zone; the app gets seconds since 1970. */
export function DateTimePicker({ element }: { element: DateTimePickerElement }) {
  const { world, now } = usePage();
  const bound = useElement(element);
  const { timeZone } = world.me;
  const moment = bound.value.selected_date_time;
  const shown = moment ? inZone(new Date(moment * 1000), timeZone) : undefined;
  const choices = timeChoices(shown?.time);
  const choose = (day: string, time: string) =>
    bound.choose({ selected_date_time: momentIn(day, time, timeZone).getTime() / 1000 });
  return (
    <div className="date-time">
      <DayButton
        field={bound.field}
        placeholder="Select a date"
        day={shown?.day ?? null}
        pending={bound.pending}
        choose={(day) => choose(day, shown?.time ?? '09:00')}
      />
      <Select
        element={{ placeholder: { type: 'plain_text', text: 'Select a time' } }}
        bound={bound}
        multi={false}
        chosen={choices.filter((choice) => choice.value === shown?.time)}
        choose={([time]) => time && choose(shown?.day ?? inZone(now(), timeZone).day, time.value)}
        groups={[{ label: '', choices }]}
      />
    </div>
  );
}
