import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../../bot/people/answer.ts';
import type { DoorDeps, Reader } from '../../../bot/people/deps.ts';
import { onAction } from '../../../bot/people/on-action.ts';
import { onCommand } from '../../../bot/people/on-command.ts';
import { onForm } from '../../../bot/people/on-form.ts';
import { createScreens } from '../../../bot/people/screens.ts';
import { looking } from '../../../cards/audience.ts';
import { home } from '../../../cards/home.ts';
import { cardText } from '../../../cards/render/text.ts';
import type { Absence, Language, Organization } from '../../../flows/facts.ts';
import { readOrganization } from '../../../models/organization/read-organization.ts';

/** A Thursday. */
const now = Date.parse('2026-11-26T10:00+02:00');
const demo = readFileSync('organization.yaml', 'utf8');
const midnight = (day: string) => Date.parse(`${day}T00:00+02:00`);

let organization: Organization;
let over: Absence | null;
let kept: string[];

beforeEach(() => {
  organization = readOrganization(demo, 'organization.yaml').organization;
  over = null;
  kept = [];
});

const deps = {
  now: () => now,
  organization: () => organization,
  screens: createScreens(() => now),
  personOfUser: async (user: string) => (user === 'U1' ? 'anna' : null),
  absences: {
    sayAway: async (person, period, by) => {
      kept.push(`${person} by ${by}`);
      const absence = { person, ...period };
      organization = { ...organization, absences: [absence] };
      return absence;
    },
    sayBack: async (person, by) => {
      kept.push(`${person} back by ${by}`);
      return over;
    },
  },
  platform: 'slack',
  preferences: { digestOf: async () => null, chooseDigest: async () => {}, chooseChat: async () => {} },
} as Partial<DoorDeps> as DoorDeps;

function reader(id: string, language: Language = 'en'): Reader {
  const person = organization.people[id];
  if (!person) throw new Error(`no ${id}`);
  return { person: { ...person, language }, organization };
}

const command = (text: string, who = 'luca', language: Language = 'en') => onCommand(text, reader(who, language), deps);

async function text(answer: Answer | Promise<Answer>): Promise<string> {
  const given = await answer;
  if (given.answer !== 'say') throw new Error(`answered with ${given.answer}`);
  return cardText(given.card);
}

describe('/approval away', () => {
  it('says for whom a deputy cannot stand in meanwhile', async () => {
    const said = await text(command('away 1.12', 'sam'));
    expect(said).toContain('You are a deputy, and cannot be meanwhile.');
    expect(said).toContain('Lawyer, for Anna Petrova');
    expect(said).not.toContain('no role');
  });

  it('says from when until when, who stands in, and what to know', async () => {
    expect(await text(command('away 1.12–5.12'))).toBe(
      [
        'You are away from Tuesday 1 December to Saturday 5 December.',
        '✓ Commercial Director: Petra Marek stands in',
        'You are a deputy, and cannot be meanwhile. Should the employee be away too, supervisor and administrators hear of each task:',
        '– General Manager, for Victor Lang',
        '– Product owner (chilled transport), for Petra Marek',
        'Nobody is reminded while away. Say /approval back when it is over early.',
        '[Call it off]',
      ].join('\n'),
    );
    expect(kept).toEqual(['luca by luca']);
    expect(organization.absences).toEqual([
      { person: 'luca', from: midnight('2026-12-01'), to: midnight('2026-12-06') },
    ]);
  });

  it('names the roles for which there is nobody, and what to do', async () => {
    organization = {
      ...organization,
      matrix: { ...organization.matrix, 'commercial director': { employee: 'luca', deputy: null } },
    };
    const answer = await text(command('away until 5.12'));
    expect(answer).toContain('You are away until Saturday 5 December.');
    expect(answer).toContain('! Commercial Director: nobody. No deputy is named.');
    expect(answer).toContain('Better name a deputy for these roles in the organization’s file: ask Irina Volkova.');
    expect(answer).toContain('[I am back]');
  });

  it('counts days where the person is', async () => {
    await command('away tomorrow', 'raj');
    expect(organization.absences).toEqual([
      {
        person: 'raj',
        from: Date.parse('2026-11-27T00:00+05:00'),
        to: Date.parse('2026-11-28T00:00+05:00'),
      },
    ]);
  });

  it('is understood and answered in Russian', async () => {
    const answer = await text(command('отсутствую до 5.12', 'anna', 'ru'));
    expect(answer).toContain('Вы отсутствуете по 5 декабря (сб).');
    expect(answer).toContain('замещает Samuel Okafor');
  });

  it('says what to write when it is not understood', async () => {
    expect(await text(command('away next week'))).toBe(
      '! “next week” are no days that I understand.\n' +
        'Write the first and the last day, e.g. /approval away 1.12–5.12, /approval away until 5 Dec, or /approval away tomorrow.',
    );
    expect(await text(command('away 5.12–1.12'))).toContain('“5.12–1.12” ends before it begins.');
    expect(await text(command('отсутствую 31.11', 'anna', 'ru'))).toContain('/approval отсутствую 1.12–5.12');
    expect(kept).toEqual([]);
  });

  it('without days asks for them, from today for a week', async () => {
    expect(await command('away')).toMatchObject({
      answer: 'form',
      form: { name: 'away', about: {}, parts: [{}, { value: '2026-11-26' }, { value: '2026-12-03' }] },
    });
  });

  it.each(['@Luca Rossi 1.12', '@luca 1.12', '@Luca 1.12'])(
    'is said for somebody by an administrator: %s',
    async (who) => {
      expect(await text(command(`away ${who}`, 'irina'))).toContain('Luca Rossi is away on');
      expect(kept).toEqual(['luca by irina']);
    },
  );

  it('finds who is mentioned, and refuses strangers and those who are no administrators', async () => {
    expect(await text(command('away <@U1|anna> 1.12', 'irina'))).toContain('Anna Petrova is away');
    expect(await command('away <@U1>', 'irina')).toMatchObject({ answer: 'form', form: { about: { person: 'anna' } } });
    expect(await text(command('away <@U9> 1.12', 'irina'))).toContain('Nobody here is called “<@U9>”.');
    expect(await text(command('away @Nobody 1.12', 'irina'))).toContain('Nobody here is called “@Nobody”.');
    expect(await text(command('away <@U1> 1.12', 'luca'))).toContain(
      'Only administrators say it for somebody else: ask Irina Volkova.',
    );
    expect(kept).toEqual(['anna by irina']);
  });
});

describe('/approval back', () => {
  it('ends an absence, calls off one to come, and says when there is none', async () => {
    over = { person: 'luca', from: midnight('2026-11-20'), to: midnight('2026-12-06') };
    expect(await text(command('back'))).toBe('✓ Welcome back. Your tasks are yours again.');
    over = { ...over, from: midnight('2026-12-01') };
    expect(await text(command('back'))).toContain(
      'Called off: you are not away from Tuesday 1 December to Saturday 5 December.',
    );
    over = null;
    expect(await text(command('вернулся', 'anna', 'ru'))).toBe('Вы и так на месте. Ничего не изменилось.');
    expect(await text(command('back @Luca', 'irina'))).toBe('Luca Rossi is not away. Nothing has changed.');
    expect(kept.at(-1)).toBe('luca back by irina');
  });
});

describe('the form', () => {
  const sent = (values: Record<string, string>, about = {}, who = 'luca') =>
    onForm({ form: 'away', about, values, delivery: 'd' }, reader(who), deps);

  it('is opened by a button, and answers like the command', async () => {
    expect(await onAction({ does: 'say away', with: {}, delivery: 'd' }, reader('luca'), deps)).toMatchObject({
      answer: 'form',
      form: { name: 'away' },
    });
    expect(await text(sent({ first: '2026-12-01', last: '2026-12-05' }))).toContain('You are away from');
    expect(kept).toEqual(['luca by luca']);
  });

  it.each([
    [{ first: '2026-12-05', last: '2026-12-01' }, 'This is before the first day. Take the same day or a later one.'],
    [{ first: '2026-11-01', last: '2026-11-05' }, 'This day is over already. Take today or a later one.'],
    [{ first: '2026-12-01', last: '2028-01-05' }, 'This is more than a year later. Take an earlier day.'],
  ])('says at the field what is wrong with %o', async (values, error) => {
    expect(await sent(values)).toEqual({ answer: 'errors', errors: { last: error } });
    expect(kept).toEqual([]);
  });

  it('is for oneself unless an administrator fills it', async () => {
    expect(await text(sent({ first: '2026-12-01', last: '2026-12-05' }, { person: 'anna' }))).toContain(
      'Only administrators',
    );
    expect(await text(sent({ first: '2026-12-01', last: '2026-12-05' }, { person: 'anna' }, 'irina'))).toContain(
      'Anna Petrova',
    );
    expect(kept).toEqual(['anna by irina']);
  });
});

describe('Home', () => {
  const homeOf = (id: string, language: Language = 'en') => {
    const { person } = reader(id, language);
    return cardText(home([], [], 'daily', looking(person, organization, now)));
  };

  it('has a button to say it, and while away says until when and how to come back', async () => {
    expect(homeOf('luca')).toContain('[I am away…]');
    await command('away until 5.12');
    expect(homeOf('luca')).not.toContain('I am away…');
    expect(homeOf('luca')).toContain('You are away until Saturday 5 December.');
    expect(homeOf('luca')).toContain('[I am back]');
    expect(homeOf('luca', 'ru')).toContain('[Я снова здесь]');
    expect(homeOf('anna')).toContain('[I am away…]');
  });
});
