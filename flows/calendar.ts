/** A day `YYYY-MM-DD` in the calendar's own place. */
export type Day = string;

/** Working time of a country or site. Hours are local to the person who uses it, as minutes after midnight. */
export interface Calendar {
  /** ISO weekdays that are worked: 1 Monday … 7 Sunday. */
  workdays: readonly number[];
  /** Start and end of a working day, e.g. 540 and 1080 for 9:00 to 18:00. */
  from: number;
  to: number;
  /** Public holidays and own days off. */
  daysOff: readonly Day[];
  /** Days that end earlier, e.g. `{ '2026-12-31': 780 }`. */
  shortened: Readonly<Record<Day, number>>;
}
