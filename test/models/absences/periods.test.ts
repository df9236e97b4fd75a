import { describe, expect, it } from '@jest/globals';
import type { SaidAbsence } from '../../../models/absences/absences.ts';
import { absencesTogether } from '../../../models/absences/periods.ts';

const day = 86_400_000;
const begin = Date.parse('2026-12-01T00:00:00Z');
/** Midnight at the beginning of a day of December. */
const on = (date: number) => begin + (date - 1) * day;

const away = (person: string, from: number, to: number) => ({ person, from: on(from), to: on(to) });
const said = (person: string, from: number, to: number, ended?: number): SaidAbsence => ({
  id: `${person} ${from} ${to}`,
  ...away(person, from, to),
  saidBy: person,
  saidAt: on(1),
  ended: ended === undefined ? null : { by: person, at: on(ended) },
});

describe('absences of the file and those that were said', () => {
  it('stay as the file has them where nobody said anything', () => {
    const file = [away('luca', 5, 9), away('anna', 1, 3), away('luca', 8, 12)];
    expect(absencesTogether(file, [])).toEqual(file);
  });

  it('become one period of a person where they overlap or touch', () => {
    expect(
      absencesTogether([away('luca', 1, 3)], [said('anna', 1, 5), said('anna', 4, 8), said('anna', 8, 9)]),
    ).toEqual([away('luca', 1, 3), away('anna', 1, 9)]);
    expect(absencesTogether([away('anna', 3, 6)], [said('anna', 1, 4), said('anna', 10, 11)])).toEqual([
      away('anna', 1, 6),
      away('anna', 10, 11),
    ]);
  });

  it('last until somebody came back, and not at all when they were called off before', () => {
    expect(absencesTogether([], [said('anna', 2, 9, 4)])).toEqual([away('anna', 2, 4)]);
    expect(absencesTogether([], [said('anna', 2, 9, 1)])).toEqual([]);
  });

  it('of the file end when the person said to be back from just that one', () => {
    const file = [away('anna', 2, 9), away('anna', 20, 25)];
    expect(absencesTogether(file, [said('anna', 2, 9, 4)])).toEqual([away('anna', 2, 4), away('anna', 20, 25)]);
  });

  it('are left out a month after they were over, counted from the newest word', () => {
    const old = { ...said('anna', -40, -35), saidAt: on(-41) };
    expect(absencesTogether([], [old])).toEqual([away('anna', -40, -35)]);
    expect(absencesTogether([], [old, said('luca', 5, 9)])).toEqual([away('luca', 5, 9)]);
  });
});
