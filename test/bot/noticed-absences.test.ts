import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lastDayOf, meansAway } from '../../bot/away-status.ts';
import { createAbsenceNoticer } from '../../bot/noticed-absences.ts';
import { cardText } from '../../cards/render/text.ts';
import type { Organization } from '../../flows/facts.ts';
import { createNoticedAbsences } from '../../models/noticed-absences/noticed-absences.ts';
import { monday, organizationOf } from '../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';

const day = 86_400_000;
const vacation = { text: 'Vacationing', emoji: ':palm_tree:', expires: monday + 4 * day };

let database: FreshDatabase;
let organization: Organization;
let said: { person: string; text: string }[];
let broken: boolean;

beforeEach(async () => {
  database = await freshDatabase();
  organization = organizationOf();
  said = [];
  broken = false;
});
afterEach(() => database.close());

const noticer = () =>
  createAbsenceNoticer({
    noticed: createNoticedAbsences(database.connection),
    chat: {
      post: async (place, card) => {
        if (broken) throw new Error('Slack is away');
        if (place.in === 'person') said.push({ person: place.person, text: cardText(card) });
        return { channel: 'D1', message: '1' };
      },
    },
    organization: () => organization,
    languageOf: () => 'en',
    now: () => monday,
  });

describe('a status', () => {
  it.each([
    ['', ':palm_tree:', true],
    ['Out sick', ':face_with_thermometer:', true],
    ['', ':airplane:', true],
    ['on vacation till Monday', '', true],
    ['В отпуске', '', true],
    ['Болею', '', true],
    ['In a meeting', ':spiral_calendar_pad:', false],
    ['Skilled work', ':hammer:', false],
    ['Разработка', '', false],
    ['', '', false],
  ])('%s %s', (text, emoji, away) => {
    expect(meansAway({ text, emoji, expires: null })).toBe(away);
  });

  it('that goes at midnight was for the day before', () => {
    const midnight = Date.parse('2026-12-06T00:00+02:00');
    expect(lastDayOf({ ...vacation, expires: midnight }, monday, 'Europe/Riga')).toBe('2026-12-05');
    expect(lastDayOf({ ...vacation, expires: midnight - 60_000 }, monday, 'Europe/Riga')).toBe('2026-12-05');
    expect(lastDayOf({ ...vacation, expires: null }, monday, 'Europe/Riga')).toBeNull();
  });
});

describe('somebody whose status says holiday', () => {
  it('is asked once, however many processes see it, with the last day of the status', async () => {
    await Promise.all([noticer(), noticer(), noticer()].map((one) => one.statusSeen('anna', vacation)));
    expect(said).toEqual([
      {
        person: 'anna',
        text: [
          'Are you away?',
          'Your status says :palm_tree: Vacationing. Your deputies can take over, and nobody reminds you.',
          '[Yes, until Friday 27 November*] [No]',
        ].join('\n'),
      },
    ]);
    await noticer().statusSeen('anna', { ...vacation, expires: null });
    expect(said.at(-1)?.text).toContain('[Yes…*] [No]');
  });

  it('is not asked who is away already, has left, or is just busy', async () => {
    await noticer().statusSeen('anna', { ...vacation, emoji: ':hammer:', text: 'Busy' });
    organization = organizationOf({ absences: [{ person: 'anna', from: monday - day, to: monday + day }] });
    await noticer().statusSeen('anna', vacation);
    await noticer().statusSeen('nobody', vacation);
    expect(said).toEqual([]);
  });

  it('is asked later when the chat was away', async () => {
    broken = true;
    await expect(noticer().statusSeen('anna', vacation)).rejects.toThrow('Slack is away');
    broken = false;
    await noticer().statusSeen('anna', vacation);
    expect(said).toHaveLength(1);
  });
});

describe('somebody who was removed from the workspace', () => {
  it('is told to the administrators once: who, in which roles, and what to do', async () => {
    await Promise.all([noticer().gone('sam'), noticer().gone('sam')]);
    await noticer().gone('sam');
    expect(said).toEqual([{ person: 'irina', text: expect.stringContaining('sam is no longer in the workspace') }]);
    expect(said[0]?.text).toContain('Named as employee or deputy: Lawyer.');
    expect(said[0]?.text).toContain('set left: true under people.sam');
    expect(said[0]?.text).toContain('[sam is away…]');
  });

  it('is told again after they were there again, and not at all once the file says that they left', async () => {
    await noticer().gone('sam');
    await noticer().statusSeen('sam', { text: '', emoji: '', expires: null });
    await noticer().gone('sam');
    expect(said).toHaveLength(2);
    const { sam } = organization.people;
    organization = {
      ...organization,
      people: { ...organization.people, ...(sam && { sam: { ...sam, active: false } }) },
    };
    await noticer().gone('sam');
    expect(said).toHaveLength(2);
  });
});
