import { DateTime } from 'luxon';
import type { Organization } from '../../flows/facts.ts';
import type { SaidAbsence } from '../absences/absences.ts';

/** What was said of absences since, a line each: `absences of anna: from 2026-12-01 to 2026-12-05, said by irina`. */
export function absenceDifferences(
  before: readonly SaidAbsence[],
  after: readonly SaidAbsence[],
  { people, timeZone }: Organization,
): string[] {
  return after.flatMap(({ id, person, from, to, saidBy, ended }) => {
    const known = before.find((one) => one.id === id);
    const zone = people[person]?.timeZone ?? timeZone;
    const on = (at: number) => DateTime.fromMillis(at, { zone }).toISODate();
    const period = `absences of ${person}: from ${on(from)} to ${on(to - 1)}`;
    const over = ended && `${period}, ended on ${on(ended.at)} by ${ended.by}`;
    if (!known) return ended ? [`${over}`] : [`${period}, said by ${saidBy}`];
    return over && !known.ended ? [over] : [];
  });
}
