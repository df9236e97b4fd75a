import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../common/icon.tsx';
import { dayWritten, moveDay, moveMonth, weeksOf } from './calendar.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface Props {
  day: string | null;
  today: string;
  locale: string;
  choose: (day: string) => void;
}

/** A month to choose a day from, with the arrow keys too. */
export function CalendarGrid({ day, today, locale, choose }: Props) {
  const [at, setAt] = useState(day ?? today);
  const grid = useRef<HTMLTableElement>(null);

  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);

  const step = (event: KeyboardEvent) => {
    const days = STEPS[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (days === undefined && months === undefined) return;
    event.preventDefault();
    setAt(days === undefined ? moveMonth(at, months ?? 0) : moveDay(at, days));
  };

  return (
    <div className="calendar">
      <header>
        <button type="button" aria-label="Previous month" onClick={() => setAt(moveMonth(at, -1))}>
          <Icon name="left" />
        </button>
        <b aria-live="polite">{dayWritten(at, locale, { month: 'long', year: 'numeric' })}</b>
        <button type="button" aria-label="Next month" onClick={() => setAt(moveMonth(at, 1))}>
          <Icon name="right" />
        </button>
      </header>
      <table ref={grid} onKeyDown={step}>
        <thead>
          <tr>
            {(weeksOf(at)[0] ?? []).map((weekday) => (
              <th key={weekday} scope="col">
                {dayWritten(weekday, locale, { weekday: 'narrow' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one}>
                  <button
                    type="button"
                    data-day={one}
                    tabIndex={one === at ? 0 : -1}
                    data-autofocus={one === at || undefined}
                    aria-label={dayWritten(one, locale, { dateStyle: 'full' })}
                    aria-pressed={one === day}
                    aria-current={one === today ? 'date' : undefined}
                    className={one.slice(0, 7) === at.slice(0, 7) ? '' : 'other-month'}
                    onClick={() => choose(one)}
                  >
                    {Number(one.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
