import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isWorkingTime } from '../../../flows/calendar.ts';
import { computedHolidays } from '../../../models/organization/compute-holidays.ts';
import { contentOf } from '../../../models/organization/content.ts';
import { publicHolidays } from '../../../models/organization/public-holidays.ts';
import { holidaysTable } from '../../../models/organization/public-holidays-table.ts';
import { OrganizationError, readOrganization } from '../../../models/organization/read-organization.ts';

const demo = readFileSync('organization.yaml', 'utf8');
const organizationWith = (from: string, to: string) => {
  expect(demo).toContain(from);
  return readOrganization(demo.replace(from, to), 'organization.yaml').organization;
};

describe('public holidays', () => {
  it('are those of the country or its part in each year, substitute days too', () => {
    expect(publicHolidays('LV').filter((day) => day.startsWith('2026'))).toEqual(
      expect.arrayContaining(['2026-04-03', '2026-06-23', '2026-11-18', '2026-12-31']),
    );
    expect(publicHolidays('GB-ENG')).toContain('2026-12-28');
    expect(publicHolidays('DE-BY')).toContain('2026-01-06');
    expect(publicHolidays('DE')).not.toContain('2026-01-06');
    expect(publicHolidays('SA')).toEqual(expect.arrayContaining(['2026-05-27', '2026-05-28']));
    expect(publicHolidays('XX')).toEqual([]);
  });

  it('are kept as the library computes them (npm run holidays:write)', () => {
    for (const place of ['LV', 'GB-ENG', 'PL', 'DE-BY', 'IL', 'SA', 'US'])
      expect([place, holidaysTable[place]]).toEqual([place, computedHolidays(place)]);
  });

  it('are days off beside those of the file, only where their weekday is worked, and small in what is kept', () => {
    const { calendars } = readOrganization(demo, 'organization.yaml').organization;
    const in2026 = calendars.latvia?.daysOff.filter((day) => day.startsWith('2026'));
    expect(in2026).toEqual(
      `2026-01-01 2026-01-02 2026-04-03 2026-04-06 2026-05-01 2026-05-04 2026-06-22 2026-06-23 2026-06-24 2026-11-18 2026-12-24
      2026-12-25 2026-12-31`.split(/\s+/),
    );
    expect(contentOf(readOrganization(demo, 'organization.yaml').organization).length).toBeLessThan(20_000);
  });

  it('are worked when they are an extra workday, perhaps a shortened one', () => {
    const { calendars } = organizationWith(
      '2026-01-17: makes up for 2 January',
      '2026-11-18: we work\n      2026-01-17: makes up for 2 January',
    );
    const works = (at: string) => calendars.latvia && isWorkingTime(Date.parse(at), calendars.latvia, 'Europe/Riga');
    expect(works('2026-11-18T12:00+02:00')).toBe(true);
    expect(works('2027-11-18T12:00+02:00')).toBe(false);
    expect(works('2026-01-17T12:00+02:00')).toBe(true);
  });

  it.each([
    ['ZZ', 'no holidays are known of "ZZ".'],
    ['UK', 'Countries are written as in ISO 3166-1, e.g. GB for the United Kingdom.'],
    ['LV-XX', 'is not divided here. Write LV.'],
    ['DE-ZZ', '"DE-ZZ" is not known. Known are: DE-BB, DE-BE,'],
    ['Latvia', 'must be a country, perhaps with a part of it, e.g. LV or DE-BY.'],
  ])('of %s are an error with its line', (place, told) => {
    expect(problemsIn('holidays: LV', `holidays: ${place}`)).toEqual([
      expect.stringMatching(
        new RegExp(`^organization\\.yaml:${lineOf('holidays: LV')} calendars\\.latvia\\.holidays: `),
      ),
    ]);
    expect(problemsIn('holidays: LV', `holidays: ${place}`)[0]).toContain(told);
  });

  it('cannot be shortened', () => {
    expect(problemsIn('2026-12-30: "17:00"', '2026-12-31: "17:00"')).toEqual([
      expect.stringContaining(
        'calendars.latvia.shortened.2026-12-31: is a public holiday of LV. Take it out, or add it to extraWorkdays.',
      ),
    ]);
  });
});

const lineOf = (words: string): number =>
  readFileSync('organization.yaml', 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

function problemsIn(from: string, to: string): readonly string[] {
  try {
    organizationWith(from, to);
    return [];
  } catch (error) {
    if (error instanceof OrganizationError) return error.problems;
    throw error;
  }
}
