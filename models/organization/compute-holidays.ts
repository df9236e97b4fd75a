import Holidays from 'date-holidays';

/** Fixed, so that a snapshot of an organization keeps its id from one year to the next. */
const years = Array.from({ length: 17 }, (_, index) => 2024 + index);

const day = 86_400_000;

/** Every country and part of a country whose holidays the library knows, e.g. `LV`, `DE-BY`. */
export function placesKnown(): string[] {
  const library = new Holidays();
  return Object.keys(library.getCountries()).flatMap((country) => [
    country,
    ...Object.keys(library.getStates(country) ?? {}).map((part) => `${country}-${part}`),
  ]);
}

/**
 * The public holidays of a place, substitute days too, as `public-holidays-table.ts` keeps them: month and day, and unless it is so every
 * year the years, `0101 0403:26,37`.
 */
export function computedHolidays(place: string): string {
  const [country = '', state] = place.split('-');
  // In one zone for all places: days are days.
  const options = { types: ['public' as const], timezone: 'UTC' };
  const library = state === undefined ? new Holidays(country, options) : new Holidays(country, state, options);
  const found = new Map<string, Set<string>>();
  for (const { start, end } of years.flatMap((year) => library.getHolidays(year))) {
    // Some begin at sunset, and less than a whole day is no day off.
    for (let noon = start.getTime() + day / 2; noon + day / 2 <= end.getTime(); noon += day) {
      const [year = '', month = '', date = ''] = new Date(noon).toISOString().slice(2, 10).split('-');
      found.set(month + date, (found.get(month + date) ?? new Set()).add(year));
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, of]) => (of.size === years.length ? date : `${date}:${[...of].sort().join(',')}`))
    .join(' ');
}
