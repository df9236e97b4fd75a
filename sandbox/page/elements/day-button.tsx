import { useCallback, useRef, useState } from 'react';
import { type Field, fieldAttributes } from '../blocks/field.ts';
import { Icon } from '../common/icon.tsx';
import { Popover } from '../common/popover.tsx';
import { Spinner } from '../common/spinner.tsx';
import { usePage } from '../state/page-context.ts';
import { dayIn, dayWritten } from './calendar.ts';
import { CalendarGrid } from './calendar-grid.tsx';

interface Props {
  field: Field;
  placeholder: string;
  day: string | null;
  pending: boolean;
  choose: (day: string) => void;
}

/** A date behind a button that opens a month. */
export function DayButton({ field, placeholder, day, pending, choose }: Props) {
  const { world, now } = usePage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const { locale, timeZone } = world.me;
  const text = day ? dayWritten(day, locale, { day: 'numeric', month: 'short', year: 'numeric' }) : placeholder;
  const { 'aria-labelledby': labelledBy, 'aria-required': _, ...attributes } = fieldAttributes(field, '');
  return (
    <>
      <button
        {...attributes}
        {...(labelledBy && field.id ? { 'aria-labelledby': `${labelledBy} ${field.id}` } : {})}
        ref={button}
        type="button"
        className={day ? 'picker' : 'picker empty'}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => !pending && setOpen(!open)}
      >
        <Icon name="calendar" />
        <span>{text}</span>
        {pending ? <Spinner /> : <Icon name="down" />}
      </button>
      {open && (
        <Popover anchor={button} label="Choose a date" close={close}>
          <CalendarGrid
            day={day}
            today={dayIn(now(), timeZone)}
            locale={locale}
            choose={(chosen) => {
              close();
              choose(chosen);
            }}
          />
        </Popover>
      )}
    </>
  );
}
