import type { Choice } from './choice.ts';

/** The times of a day in steps of half an hour, `HH:mm`, and one that was chosen between them. */
export function timeChoices(chosen: string | null | undefined): Choice[] {
  const times = Array.from({ length: 48 }, (_, half) => {
    const hour = String(Math.floor(half / 2)).padStart(2, '0');
    return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
  });
  const all = chosen && !times.includes(chosen) ? [...times, chosen].sort() : times;
  return all.map((time) => ({ value: time, label: time }));
}
