import { describe, expect, it } from '@jest/globals';
import { createDigests } from '../../../bot/notices/digests.ts';
import type { DigestChoice } from '../../../flows/facts.ts';
import { organizationOf } from '../../support/flows.ts';

/** A Monday. */
const monday = (time: string) => Date.parse(`2026-11-23T${time}Z`);
const hour = 3_600_000;
const day = 24 * hour;

/** Gives digests at moments, one after another; answers what was noted for Jan, who works from 9 to 18. */
async function givenTo(
  moments: readonly number[],
  { knownSince = 0, choice = 'daily' }: { knownSince?: number; choice?: DigestChoice } = {},
) {
  const noted: { id: string; at: number; since: number }[] = [];
  let at = 0;
  const digests = createDigests({
    organization: organizationOf,
    knownSince,
    choiceOf: async (person) => (person === 'jan' ? choice : 'never'),
    note: async ({ _id, about, at }) => void noted.push({ id: _id, at, since: about.since }),
    now: () => at,
  });
  for (at of moments) await digests.giveAll();
  return noted;
}

describe('the summary of the morning', () => {
  it('is given once a working day, from its first working moment, and tells of all since the working day before', async () => {
    const nine = monday('09:00:00');
    const moments = [nine - 1, nine, nine + 1_000, nine + 5 * hour, nine + 10 * hour, nine + day, nine + 5 * day];
    expect(await givenTo(moments)).toEqual([
      { id: 'digest/jan/2026-11-23', at: nine, since: nine - 3 * day },
      { id: 'digest/jan/2026-11-24', at: nine + day, since: nine },
    ]);
  });

  it('comes late when the bot does', async () => {
    const three = monday('15:00:00');
    expect(await givenTo([three])).toEqual([{ id: 'digest/jan/2026-11-23', at: three, since: three - 3 * day }]);
  });

  it('does not repeat to people what began on the very day on which they were first known', async () => {
    const ten = monday('10:00:00');
    expect(await givenTo([ten, ten + hour, ten + day], { knownSince: ten })).toEqual([
      { id: 'digest/jan/2026-11-24', at: ten + day, since: ten },
    ]);
  });

  it('comes once a week to those who want it so, and never to others', async () => {
    const week = Array.from({ length: 12 }, (_, days) => monday('10:00:00') + days * day);
    const weekly = await givenTo(week, { choice: 'weekly' });
    expect([...new Set(weekly.map(({ id }) => id))]).toEqual(['digest/jan/2026-W48', 'digest/jan/2026-W49']);
    expect(await givenTo(week, { choice: 'never' })).toEqual([]);
  });
});
