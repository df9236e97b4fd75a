import { describe, expect, it } from '@jest/globals';
import type { DueHours } from '../../flows/facts.ts';
import { dueAt, rhythmOf } from '../../flows/rhythm.ts';
import { organization } from '../models/people/people.ts';

const friday = Date.parse('2026-11-13T15:00:00+02:00');
const rhythm = (kind: keyof DueHours) => rhythmOf({ kind, stage: 'cascade', roles: [] }, 'company', organization);
const due = (person: string | null, kind: keyof DueHours = 'vote') =>
  new Date(dueAt(friday, rhythm(kind), person, organization)).toISOString();

describe('when a task is due', () => {
  it("is counted in the person's own hours: 15:00 in Riga is 13:00 in London and 18:00 in Almaty", () => {
    expect([due('mei'), due('david'), due('karim')]).toEqual([
      '2026-11-16T13:00:00.000Z', // Riga: 3 hours on Friday, 6 on Monday from 9:00
      '2026-11-16T13:30:00.000Z', // London: 4:30 on Friday, 4:30 on Monday from 9:00
      '2026-11-16T13:00:00.000Z', // Almaty: nothing is left of Friday, all of Monday
    ]);
  });

  it("is counted in the organization's hours when nobody holds it", () => {
    expect(due(null)).toBe(due('mei'));
  });

  it('depends on the kind of the task', () => {
    expect(due('mei', 'attach')).toBe('2026-11-17T11:00:00.000Z');
  });

  it('needs the calendar that it names', () => {
    expect(() => dueAt(friday, rhythm('vote'), 'mei', { ...organization, calendars: {} })).toThrow(
      'no calendar "latvia"',
    );
  });
});
