import type { Approval } from '../../flows/approval.ts';
import { companyApproval } from '../../flows/company-approval.ts';
import { type Decision, decide } from '../../flows/decide.ts';
import type { Happening, Started, Voted } from '../../flows/event.ts';
import type { MatrixRow, Organization, Person, PersonId } from '../../flows/facts.ts';
import { usualActivity } from '../../flows/rhythm.ts';
import { type Role, roles } from '../../flows/roles.ts';
import { hoursOfADay, noContracts } from './settings.ts';

/** A Monday, 9:00 in UTC. */
export const monday = Date.UTC(2026, 10, 23, 9);

const minute = 60_000;

const supervisors: Readonly<Record<PersonId, PersonId | null>> = {
  victor: null,
  anna: 'victor',
  sam: 'anna',
  mei: 'victor',
  tom: 'mei',
  luca: 'victor',
  petra: 'luca',
  elena: 'victor',
  david: 'elena',
  jan: 'petra',
  irina: 'victor',
};

const matrix: Partial<Record<Role, MatrixRow>> = {
  lawyer: { employee: 'anna', deputy: 'sam' },
  'chief accountant': { employee: 'mei', deputy: 'tom' },
  'commercial director': { employee: 'luca', deputy: 'petra' },
  'financial director': { employee: 'elena', deputy: 'david' },
};

function person(id: PersonId): Person {
  return {
    id,
    name: id,
    title: '',
    email: `${id}@example.com`,
    department: '',
    commercial: id === 'jan',
    supervisor: supervisors[id] ?? null,
    language: 'en',
    timeZone: 'UTC',
    calendar: 'office',
    active: true,
  };
}

const nobody: MatrixRow = { employee: null, deputy: null };

/** A small company, everyone in UTC; parts can be replaced. */
export function organizationOf(part: Partial<Organization> = {}): Organization {
  return {
    id: 'small',
    name: 'Small',
    calendar: 'office',
    language: 'en',
    timeZone: 'UTC',
    people: Object.fromEntries(Object.keys(supervisors).map((id) => [id, person(id)])),
    matrix: Object.fromEntries(roles.map((role) => [role, matrix[role] ?? nobody])) as Record<Role, MatrixRow>,
    administrators: ['irina'],
    auditors: [],
    calendars: { office: { workdays: [1, 2, 3, 4, 5], from: 540, to: 1080, daysOff: [], shortened: {} } },
    absences: [],
    requiredDocuments: [{ documents: ['charter', 'bank letter'] }],
    securityCheck: {
      rules: { refuseFlags: ['sanctions'], clearFrom: 70, refuseBelow: 40, documentsWhenUnsure: ['bank letter'] },
      refusalConfirmedBy: 'financial director',
      classifiedByHandBy: 'lawyer',
      byHandAfterHours: 24,
    },
    dueHours: hoursOfADay,
    activity: usualActivity,
    contracts: noContracts,
    ...part,
  };
}

/** The small company with some people changed, e.g. `{ mei: { active: false } }`. */
export function withPeople(changes: Readonly<Record<PersonId, Partial<Person>>>): Organization {
  const changed = Object.entries(changes).map(([id, change]) => [id, { ...person(id), ...change }]);
  return organizationOf({ people: { ...organizationOf().people, ...Object.fromEntries(changed) } });
}

/** The small company with some rows of its matrix changed. */
export function withMatrix(rows: Partial<Record<Role, MatrixRow>>, part: Partial<Organization> = {}): Organization {
  const before = organizationOf();
  return { ...before, ...part, matrix: { ...before.matrix, ...rows } };
}

export const startedBy = (by: PersonId): Started => ({
  type: 'started',
  id: 'a1',
  number: 'CA-2026-0001',
  by,
  form: {
    name: 'Northwind Traders',
    country: 'LV',
    legalForm: 'company',
    taxId: '40003000008',
    registrationNumber: '',
    address: '',
    bank: '',
    site: '',
    contactName: '',
    contactEmail: '',
    purpose: 'transport',
    deal: '',
  },
  confidential: false,
  reason: '',
  attribute: null,
});

/** Tells one event after another, a minute apart; throws when one is refused. */
export function reached(happenings: readonly Happening[], organization = organizationOf()): Approval {
  const end = happenings.reduce<Approval | null>((approval, happening, index) => {
    const decision = told(approval, happening, organization, monday + index * minute);
    if (!decision.ok) throw new Error(`${happening.type} was refused: ${decision.refusal.type}`);
    return decision.approval;
  }, null);
  if (!end) throw new Error('nothing happened');
  return end;
}

export function told(
  approval: Approval | null,
  happening: Happening,
  organization = organizationOf(),
  at = monday + 60 * minute,
): Decision {
  return decide(approval, { ...happening, at, delivery: `d${at}` }, organization, companyApproval);
}

const filed = (field: string): Happening[] => [
  { type: 'file offered', task: 't1', by: 'jan', offer: field, name: `${field}.pdf`, size: 100 },
  {
    type: 'file fetched',
    offer: field,
    file: { id: field, name: `${field}.pdf`, size: 100, type: 'application/pdf', sha256: 'ab' },
  },
];

/** From Start to the security check. */
export const toTheCheck: readonly Happening[] = [
  startedBy('jan'),
  ...filed('charter'),
  ...filed('bank letter'),
  { type: 'sent to the check', task: 't1', by: 'jan' },
];

export function answered(score: number, flags: readonly string[] = []): Happening {
  return {
    type: 'check answered',
    request: 'a1-1',
    answer: { score, flags, documents: [], comment: '' },
    raw: { id: 'raw', name: 'answer.json', size: 2, type: 'application/json', sha256: 'cd' },
  };
}

export function vote(task: string, by: PersonId, choice: 'approve' | 'reject' = 'approve', seen = 0): Voted {
  return { type: 'voted', task, by, choice, remark: choice === 'reject' ? 'too risky' : '', seen };
}
