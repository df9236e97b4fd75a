import type { Audience } from '../../cards/audience.ts';
import type { Approval, Task } from '../../flows/approval.ts';
import type { CheckAnswer } from '../../flows/classify.ts';
import type { Happening } from '../../flows/event.ts';
import type { Language, Millis, Organization, PersonId } from '../../flows/facts.ts';
import { answered, monday, organizationOf, startedBy, told, toTheCheck, vote } from '../support/flows.ts';

const names: Readonly<Record<PersonId, readonly [name: string, title: string]>> = {
  victor: ['Victor Lang', 'General Manager'],
  anna: ['Anna Petrova', 'Lawyer'],
  sam: ['Samuel Okafor', 'Deputy Lawyer'],
  mei: ['Mei Chen', 'Chief Accountant'],
  tom: ['Tomasz Zielinski', 'Accountant'],
  luca: ['Luca Rossi', 'Commercial Director'],
  petra: ['Petra Marek', 'Head of Sales'],
  elena: ['Elena Sokolova', 'Financial Director'],
  david: ['David Stern', 'Financial Manager'],
  jan: ['Jan Novak', 'Sales Manager'],
  irina: ['Irina Volkova', 'IT'],
};

/** Aurora's people, in the zone of Riga; parts can be replaced. */
export function aurora(part: Partial<Organization> = {}): Organization {
  const { people, ...small } = organizationOf();
  const named = Object.values(people).map((person) => {
    const [name, title] = names[person.id] ?? [person.id, ''];
    return { ...person, name, title, timeZone: 'Europe/Riga' };
  });
  return {
    ...small,
    name: 'Aurora Logistics',
    timeZone: 'Europe/Riga',
    people: Object.fromEntries(named.map((person) => [person.id, person])),
    ...part,
  };
}

export function audience(person: PersonId | null, language: Language, part: Partial<Audience> = {}): Audience {
  return { person, language, timeZone: 'Europe/Riga', now: null, organization: aurora(), ...part };
}

const hour = 3_600_000;
const northwind = startedBy('jan');
const start: Happening =
  northwind.type === 'started'
    ? {
        ...northwind,
        form: {
          ...northwind.form,
          name: 'Northwind Traders Ltd',
          purpose: 'Chilled transport between Riga and Almaty, from January 2027',
          address: '12 Brīvības iela, Rīga',
          contactName: 'Laura Ozola',
          contactEmail: 'laura@northwind.example',
        },
      }
    : northwind;

/** Plays events an hour apart and stops after the last; throws when one is refused. */
export function after(happenings: readonly Happening[], organization = aurora()): Approval {
  const end = [start, ...happenings].reduce<Approval | null>((approval, happening, index) => {
    const decision = told(approval, happening, organization, at(index));
    if (!decision.ok) throw new Error(`${happening.type} was refused: ${decision.refusal.type}`);
    return decision.approval;
  }, null);
  if (!end) throw new Error('nothing happened');
  return end;
}

/** When the event of this place was told. */
export const at = (index: number): Millis => monday + index * hour;

const [, ...documents] = toTheCheck;
const clear = answered(82);
const answeredWith = (answer: CheckAnswer): Happening =>
  clear.type === 'check answered' ? { ...clear, answer } : clear;
const remark: Happening = {
  type: 'voted',
  task: 't3',
  by: 'anna',
  choice: 'approve with remarks',
  remark: 'The charter names two directors: both must sign.\nSee clause 7.2.',
  seen: 0,
};
const offered = (name: string): Happening => ({
  type: 'file offered',
  task: 't1',
  by: 'jan',
  offer: name,
  name,
  size: 1_234_567,
});
const fetched = (name: string): Happening => ({
  type: 'file fetched',
  offer: name,
  file: { id: name, name, size: 1_234_567, type: 'application/pdf', sha256: 'ab' },
});

/** The situations of a company approval, by what has just happened. */
export const events = {
  started: [],
  'a file is being looked at': [offered('charter.pdf')],
  'a file was refused': [offered('virus.exe'), { type: 'file refused', offer: 'virus.exe', why: 'type not allowed' }],
  'a file of which nobody knows the field': [offered('scan 001.pdf'), fetched('scan 001.pdf')],
  'one document is filed': documents.slice(0, 2),
  'all documents are filed': documents.slice(0, 4),
  'the check is asked': documents,
  'there is no service to ask': [
    ...documents,
    { type: 'check not asked for', request: clear.type === 'check answered' ? clear.request : '' },
  ],
  'more documents are asked for': [
    ...documents,
    answeredWith({ score: 55, flags: [], documents: ['annual accounts'], comment: 'Accounts of 2025 are missing.' }),
  ],
  'the check refused': [
    ...documents,
    answeredWith({ score: 12, flags: ['sanctions'], documents: [], comment: 'The owner is on a sanctions list.' }),
  ],
  'the first vote is asked for': [...documents, clear],
  'the lawyer votes next': [...documents, clear, vote('t2', 'mei')],
  'the lawyer approved with remarks': [...documents, clear, vote('t2', 'mei'), remark],
  'the deputy voted': [...documents, clear, vote('t2', 'mei'), { ...remark, by: 'sam' }],
  'the lawyer asked a question': [
    ...documents,
    clear,
    vote('t2', 'mei'),
    { type: 'asked', by: 'anna', to: 'jan', text: 'Do we know their sister company in Tallinn?' },
  ],
  approved: [...documents, clear, vote('t2', 'mei'), remark, vote('t4', 'luca'), vote('t5', 'elena')],
  rejected: [...documents, clear, vote('t2', 'mei'), vote('t3', 'anna', 'reject')],
  withdrawn: [
    ...documents,
    clear,
    vote('t2', 'mei'),
    { type: 'withdrawn', by: 'jan', reason: 'They chose another carrier.' },
  ],
  'handed over': [
    ...documents,
    clear,
    { type: 'handed over', task: 't2', by: 'irina', to: 'david', reason: 'Mei is ill this week.' },
  ],
} satisfies Record<string, readonly Happening[]>;

export type Situation = keyof typeof events;

export const situation = (name: Situation, organization = aurora()): Approval => after(events[name], organization);

/** The task of this id. Throws when there is none. */
export function task(approval: Approval, id: string): Task {
  const found = approval.tasks.find((one) => one.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
}
