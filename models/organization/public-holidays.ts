import { holidaysTable } from './public-holidays-table.ts';

const years = Array.from({ length: 17 }, (_, index) => String(2024 + index));

/** The public holidays of a country or a part of it (`LV`, `DE-BY`) from 2024 to 2040, substitute days too, as `YYYY-MM-DD`; none for an unknown place. */
export function publicHolidays(place: string): string[] {
  return (holidaysTable[place] ?? '').split(' ').flatMap((entry) => {
    const [date = '', only] = entry.split(':');
    if (date === '') return [];
    const inYears = only?.split(',').map((year) => `20${year}`) ?? years;
    return inYears.map((year) => `${year}-${date.slice(0, 2)}-${date.slice(2)}`);
  });
}

/** Why the holidays of a place are not known, and what was probably meant; null when they are. */
export function unknownPlace(place: string): string | null {
  if (Object.hasOwn(holidaysTable, place)) return null;
  const known = Object.keys(holidaysTable);
  const [country = ''] = place.split('-');
  if (!known.includes(country))
    return `no holidays are known of "${country}". Countries are written as in ISO 3166-1, e.g. GB for the United Kingdom.`;
  const parts = known.filter((one) => one.startsWith(`${country}-`));
  if (parts.length === 0) return `is not divided here. Write ${country}.`;
  return `"${place}" is not known. Known are: ${parts.join(', ')}.`;
}
