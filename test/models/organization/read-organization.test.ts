import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { roles } from '../../../flows/roles.ts';
import { organizationJsonSchema } from '../../../models/organization/file-schema.ts';
import { OrganizationError, readOrganization } from '../../../models/organization/read-organization.ts';

const demo = readFileSync('organization.yaml', 'utf8');

/** The problems of the demo's file after some of its text was replaced. */
function problemsOf(...replacements: readonly (readonly [string, string])[]): readonly string[] {
  const text = replacements.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, demo);
  return problemsIn(text);
}

function problemsIn(text: string): readonly string[] {
  try {
    readOrganization(text, 'organization.yaml');
    return [];
  } catch (error) {
    if (error instanceof OrganizationError) return error.problems;
    throw error;
  }
}

const lineOf = (text: string, within = demo) => within.slice(0, within.indexOf(text)).split('\n').length;

describe("the demo's file", () => {
  it('is without error and gives fifteen people, every role and both channels of answers', () => {
    const { organization, services } = readOrganization(demo, 'organization.yaml');
    expect(organization).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      name: 'Aurora Logistics',
      people: {
        anna: {
          id: 'anna',
          name: 'Anna Petrova',
          language: 'ru',
          timeZone: 'Europe/Riga',
          calendar: 'latvia',
          active: true,
        },
        sam: { supervisor: 'anna', language: 'en', timeZone: 'Europe/London', calendar: 'london' },
        jan: { commercial: true, supervisor: 'petra' },
        victor: { commercial: false, supervisor: null },
      },
      matrix: { lawyer: { employee: 'anna', deputy: 'sam' } },
      calendars: { latvia: { workdays: [1, 2, 3, 4, 5], from: 540, to: 1080, shortened: { '2026-12-30': 1020 } } },
      securityCheck: { rules: { clearFrom: 70, refuseBelow: 30 } },
    });
    expect(Object.keys(organization.people)).toHaveLength(15);
    expect(roles.filter((role) => organization.matrix[role].employee === null)).toEqual([]);
    expect(services.approvalsChannel).toBe('#approvals');
  });

  it('keeps its id when its parts change places, and changes it with its content', () => {
    const id = (text: string) => readOrganization(text, 'organization.yaml').organization.id;
    const moved = demo.replace('name: Aurora Logistics\n', '').concat('name: Aurora Logistics\n');
    expect(id(moved)).toBe(id(demo));
    expect(id(demo.replace('title: Lawyer', 'title: Head of Legal'))).not.toBe(id(demo));
  });

  it('names its schema, which is made from the shape (npm run organization:schema)', () => {
    expect(demo.split('\n')[0]).toBe('# yaml-language-server: $schema=./organization.schema.json');
    expect(JSON.parse(readFileSync('organization.schema.json', 'utf8'))).toEqual(organizationJsonSchema());
  });

  it('counts days away from midnight to midnight where the person is, the last day included', () => {
    const away = demo.replace('absences: []', 'absences: [{ person: raj, from: 2026-12-01, to: 2026-12-05 }]');
    expect(readOrganization(away, 'organization.yaml').organization.absences).toEqual([
      { person: 'raj', from: Date.parse('2026-12-01T00:00+05:00'), to: Date.parse('2026-12-06T00:00+05:00') },
    ]);
  });

  it('gives the chat ids that it names, apart from what decisions look at', () => {
    const text = demo.replace('title: Lawyer', 'title: Lawyer\n    slack: U024BE7LH');
    const { chatIds, organization } = readOrganization(text, 'organization.yaml');
    expect(chatIds.filter(({ platform }) => platform === 'slack')).toEqual([
      { person: 'anna', platform: 'slack', user: 'U024BE7LH' },
    ]);
    expect(organization.id).toBe(readOrganization(demo, 'organization.yaml').organization.id);
  });
});

describe('a mistake in the file is told with its line, its place and what to do', () => {
  it.each([
    [
      'an unknown supervisor',
      'supervisor: anna',
      'supervisor: ana',
      'people.sam.supervisor: nobody is called "ana". Did you mean "anna"?',
    ],
    [
      'somebody nobody resembles',
      'supervisor: anna',
      'supervisor: zebediah',
      'people.sam.supervisor: nobody is called "zebediah". Add them under people.',
    ],
    [
      'an unknown deputy',
      'deputy: sam }',
      'deputy: sem }',
      'matrix.lawyer.deputy: nobody is called "sem". Did you mean "sam"?',
    ],
    [
      'a deputy for oneself',
      'deputy: sam }',
      'deputy: anna }',
      'matrix.lawyer.deputy: is the employee too. Name another person, or nobody.',
    ],
    [
      'an unknown administrator',
      'administrators: [irina]',
      'administrators: [irena]',
      'administrators[0]: nobody is called "irena". Did you mean "irina"?',
    ],
    [
      'no administrator',
      'administrators: [irina]',
      'administrators: []',
      'administrators: must name at least one person.',
    ],
    [
      'a role that contracts need',
      'assistant to the general manager: { employee: olga, deputy: irina }',
      'assistant to the general manager: {}',
      'matrix.assistant to the general manager: is needed for the signing of the contract approval. Name an employee.',
    ],
    [
      'a role that is needed',
      'commercial director: { employee: luca, deputy: petra }',
      'commercial director: {}',
      'matrix.commercial director: is needed for the cascade of the company approval. Name an employee.',
    ],
    [
      'an unknown role',
      'lawyer: { employee: anna',
      'lawer: {}\n  lawyer: { employee: anna',
      'matrix.lawer: is not known here. Did you mean "lawyer"?',
    ],
    [
      'a rule that can never hold',
      'when: { amountFrom: 100000 }',
      'when: { amountFrom: 100000, amountBelow: 5 }',
      'when.amountBelow: can never hold: it must be more than 100000.',
    ],
    ['a rule for a product that is not there', 'credit: true', 'products: [tea]', 'there is no product "tea"'],
    ['an unknown field of a rule', 'credit: true', 'kredit: true', 'is not known here'],
    ['no rule that always holds', 'when: {}', 'when: { credit: true }', 'leaves contracts on which nobody votes'],
    ['an unknown role of a check', 'refusalConfirmedBy: lawyer', 'refusalConfirmedBy: lawer', 'Did you mean "lawyer"?'],
    [
      'an unknown key',
      'commercial: true',
      'comercial: true',
      'people.luca.comercial: is not known here. Did you mean "commercial"?',
    ],
    [
      'a bad zone',
      'timeZone: Europe/Warsaw',
      'timeZone: Europe/Warschau',
      'people.tom.timeZone: is no time zone that is known; names look like Europe/Riga.',
    ],
    [
      'an offset for a zone',
      'timeZone: Europe/Warsaw',
      'timeZone: "+02:00"',
      'people.tom.timeZone: must be the name of a time zone, e.g. Europe/Riga.',
    ],
    [
      'a bad locale',
      'locale: ru-RU',
      'locale: Russian',
      'people.olga.locale: must be a language, with a country if you like, e.g. en-GB or ru.',
    ],
    [
      'a bad e-mail',
      'email: tom@aurora-logistics.example',
      'email: tom@',
      'people.tom.email: must be an e-mail address, e.g. anna@aurora-logistics.example.',
    ],
    [
      'an e-mail twice',
      'email: tom@aurora',
      'email: MEI@aurora',
      'people.tom.email: is that of "mei" already. Give each person their own.',
    ],
    [
      'an unknown calendar',
      'calendar: warsaw',
      'calendar: warszawa',
      'people.tom.calendar: there is no calendar "warszawa". Did you mean "warsaw"?',
    ],
    [
      'a date that is none',
      '2026-08-31: Constitution Day',
      '2026-08-32: Constitution Day',
      'calendars.almaty.daysOff.2026-08-32: is a date that does not exist.',
    ],
    [
      'a shortened day off',
      '2026-12-30: "17:00"',
      '2026-06-22: "17:00"',
      'calendars.latvia.shortened.2026-06-22: is a day off too. Take it out of one of the two.',
    ],
    [
      'a shortened Sunday',
      '2026-12-30: "17:00"',
      '2026-12-27: "17:00"',
      'calendars.latvia.shortened.2026-12-27: is a sunday, which is not worked. Take it out, or add it to extraWorkdays.',
    ],
    [
      'a day shortened to nothing',
      '2026-12-30: "17:00"',
      '2026-12-30: "08:00"',
      'must end within the working hours, 09:00–18:00; a whole day off stands under daysOff.',
    ],
    [
      'an extra workday on a workday',
      '2026-06-27: makes',
      '2026-06-26: makes',
      'calendars.latvia.extraWorkdays.2026-06-26: is a friday, which is worked anyway. Take it out.',
    ],
    [
      'hours that go backwards',
      'hours: 08:00–16:00',
      'hours: 16:00–08:00',
      'calendars.warsaw.hours: must end after they begin, on the same day.',
    ],
    [
      'hours that are none',
      'hours: 08:00–16:00',
      'hours: 8–16',
      'calendars.warsaw.hours: must be hours such as 09:00–18:00.',
    ],
    [
      'no workdays',
      'workdays: [monday, tuesday, wednesday, thursday, friday]',
      'workdays: []',
      'calendars.latvia.workdays: must name at least one day.',
    ],
    [
      'an unknown weekday',
      'workdays: [monday, tuesday',
      'workdays: [monday, tusday',
      'must be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday. Did you mean "tuesday"?',
    ],
    [
      'bands that overlap',
      'clear: 70–100',
      'clear: 65–100',
      'securityCheck.scores.clear: overlaps "documents required". It begins at 70 at the earliest.',
    ],
    [
      'bands with a gap',
      'clear: 70–100',
      'clear: 75–100',
      'securityCheck.scores.clear: leaves a gap: nothing is said of scores from 70 to 74.',
    ],
    ['bands that stop early', 'clear: 70–100', 'clear: 70–99', 'securityCheck.scores.clear: must end at 100.'],
    ['no hours at all', 'attach: 16', 'attach: 0', 'dueHours.attach: must be more than 0 hours.'],
    ['text for a number', 'attach: 16', 'attach: sixteen', 'dueHours.attach: must be a number.'],
    [
      'something missing',
      '  mei:\n    name: Mei Chen\n',
      '  mei:\n',
      'people.mei.name: is missing: full name, as it stands on cards and sheets.',
    ],
    [
      'a channel without its sign',
      '"#approvals"',
      'approvals',
      'services.approvalsChannel: must be a channel’s name, e.g. "#approvals", between quotation marks.',
    ],
    [
      'no list for the rest',
      '  - documents: [certificate of reg',
      '  - countries: [LV]\n    documents: [certificate of reg',
      'requiredDocuments[3]: leaves companies without any list. Add a last entry without countries and legalForms.',
    ],
    [
      'a list that hides others',
      '  - legalForms: [public body]\n    documents',
      '  - documents',
      'requiredDocuments[0]: fits every company, so the entries after it never count. Make it the last.',
    ],
    ['a key twice', '  tom:\n', '  mei:\n', 'Map keys must be unique.'],
  ])('%s', (_, from, to, told) => {
    const problems = problemsOf([from, to]);
    expect(problems).toEqual([expect.stringContaining(told)]);
    expect(Number(problems[0]?.match(/^organization\.yaml:(\d+) /)?.[1])).toBe(lineOf(from));
  });

  it('tells of a circle of supervisors once, with everyone in it', () => {
    expect(
      problemsOf(['department: management\n    locale', 'department: management\n    supervisor: petra\n    locale']),
    ).toEqual([
      'organization.yaml:22 people.victor.supervisor: goes in a circle: victor → petra → luca → victor. Take one of these supervisors out.',
    ]);
  });

  it('tells of a role whose people have left', () => {
    const leave = (name: string) => [`name: ${name}\n`, `name: ${name}\n    left: true\n`] as const;
    expect(problemsOf(leave('Mei Chen'))).toEqual([]);
    expect(problemsOf(leave('Mei Chen'), leave('Tomasz Zielinski'))).toEqual([
      expect.stringContaining(
        'matrix.chief accountant: is needed for the cascade of the company approval, but its people have left.',
      ),
    ]);
    expect(problemsOf(leave('Irina Volkova'))).toEqual([
      expect.stringContaining('administrators: have all left. Name somebody who works here.'),
    ]);
  });

  it('tells all mistakes at once, in the order of their lines', () => {
    const problems = problemsOf(
      ['supervisor: anna', 'supervisor: ana'],
      ['hours: 08:00–16:00', 'hours: 8-16'],
      ['auditors: []', 'auditrs: []'],
      ['clear: 70–100', 'clear: 60–100'],
      ['vote: 9', 'vote: -1'],
    );
    expect(problems.map((problem) => problem.match(/ (\S+):/)?.[1])).toEqual([
      'auditors',
      'people.sam.supervisor',
      'auditrs',
      'calendars.warsaw.hours',
      'securityCheck.scores.clear',
      'dueHours.vote',
    ]);
  });

  it('says so when the file is empty or is no YAML', () => {
    expect(problemsIn('')).toEqual([
      'organization.yaml:1 The file is empty. Begin with the one that comes with Countersign.',
    ]);
    expect(problemsIn('people: [anna\n')).toEqual([expect.stringMatching(/^organization\.yaml:2 Flow sequence/)]);
    expect(problemsIn('people')).toEqual(['organization.yaml:1 The file must be a group of settings.']);
  });
});
