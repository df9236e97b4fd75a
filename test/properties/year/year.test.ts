import { describe, expect, it } from '@jest/globals';
import { announceYears, patience, seed, years } from '../support/run.ts';
import { countsOf, enough } from './counts.ts';
import { faultsOf } from './faults.ts';
import { yearOf } from './year.ts';

describe('a year of reminders and escalations', () => {
  it.each([
    ['to the minute', false],
    ['also when the bot comes to it up to a minute late', true],
  ])(
    'brings everybody exactly what a second telling of the rules says, %s',
    (_, late) => {
      if (!late) announceYears();
      for (let nth = 0; nth < years; nth += 1) {
        const lived = yearOf(seed + nth, late);
        expect(faultsOf(lived).slice(0, 5)).toEqual([]);
        const counts = countsOf(lived);
        if (process.env.PROPERTY_TALLY) process.stdout.write(`${JSON.stringify(counts)}\n`);
        const missing = Object.entries(enough).filter(([what, least]) => counts[what as keyof typeof counts] < least);
        expect(missing).toEqual([]);
      }
    },
    patience,
  );
});
