import { writeFileSync } from 'node:fs';
import { computedHolidays, placesKnown } from './compute-holidays.ts';

// npm run holidays:write
const rows = placesKnown().map((place) => `  '${place}': '${computedHolidays(place)}',`);
writeFileSync(
  'models/organization/public-holidays-table.ts',
  `// Written by npm run holidays:write, from date-holidays (https://github.com/commenthol/date-holidays).

/** Public holidays by country and part of a country: month and day, and unless it is so every year from 2024 to 2040 the years. */
export const holidaysTable: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
);
