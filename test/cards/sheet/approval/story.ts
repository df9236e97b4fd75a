import type { Approval, StoredFile } from '../../../../flows/approval.ts';
import { companyApproval } from '../../../../flows/company-approval.ts';
import { decide } from '../../../../flows/decide.ts';
import type { Happening } from '../../../../flows/event.ts';
import type { Organization, Person, PersonId } from '../../../../flows/facts.ts';
import { usualActivity } from '../../../../flows/rhythm.ts';
import { hoursOfADay, noContracts } from '../../../support/settings.ts';

const start = Date.parse('2026-11-11T07:10:00Z');
const minute = 60_000;

const person = (id: PersonId, name: string, title: string): Person => ({
  id,
  name,
  title,
  email: `${id}@aurora-logistics.example`,
  department: 'office',
  commercial: false,
  supervisor: 'victor',
  language: 'en',
  timeZone: 'Europe/Riga',
  calendar: 'latvia',
  active: true,
});

const people = [
  person('anna', 'Anna Petrova', 'Lawyer'),
  person('sam', 'Samuel Okafor', 'Deputy Lawyer'),
  person('mei', 'Mei Chen', 'Chief Accountant'),
  person('luca', 'Luca Rossi', 'Commercial Director'),
  person('elena', 'Elena Sokolova', 'Financial Director'),
  person('victor', 'Victor Lang', 'General Manager'),
  person('jan', 'Jan Novak', 'Sales Manager'),
];

const victor = { employee: 'victor', deputy: null };

export const organization: Organization = {
  id: 'f0',
  name: 'Aurora Logistics',
  language: 'en',
  timeZone: 'Europe/Riga',
  calendar: 'latvia',
  people: Object.fromEntries(people.map((each) => [each.id, each])),
  matrix: {
    'chief accountant': { employee: 'mei', deputy: null },
    lawyer: { employee: 'anna', deputy: 'sam' },
    'commercial director': { employee: 'luca', deputy: null },
    'financial director': { employee: 'elena', deputy: null },
    'financial manager': victor,
    'loan supervisor': victor,
    'operations director': victor,
    'purchasing director': victor,
    'general manager': victor,
    'assistant to the general manager': victor,
  },
  administrators: ['victor'],
  auditors: [],
  calendars: { latvia: { workdays: [1, 2, 3, 4, 5], from: 540, to: 1080, daysOff: ['2026-11-18'], shortened: {} } },
  absences: [],
  requiredDocuments: [{ documents: ['charter', 'bank letter'] }],
  securityCheck: {
    rules: {
      refuseFlags: ['sanctions list'],
      clearFrom: 70,
      refuseBelow: 30,
      documentsWhenUnsure: ['annual accounts'],
    },
    refusalConfirmedBy: 'lawyer',
    classifiedByHandBy: 'lawyer',
    byHandAfterHours: 24,
  },
  dueHours: hoursOfADay,
  activity: usualActivity,
  contracts: noContracts,
};

/** A company approval that has just been started by Jan. */
export function started(): Approval {
  const form = {
    name: 'Northwind Traders Ltd',
    country: 'LV',
    legalForm: 'company' as const,
    taxId: 'LV40003000001',
    registrationNumber: '',
    address: '12 Brīvības iela, Rīga',
    bank: '',
    site: 'https://northwind-traders.example',
    contactName: 'Laura Ozola',
    contactEmail: 'laura@northwind-traders.example',
    purpose: 'Transport of chilled goods',
    deal: '',
  };
  return happened(null, 0, {
    type: 'started',
    id: 'a1',
    number: 'CA-2026-0001',
    by: 'jan',
    form,
    confidential: false,
    reason: '',
    attribute: null,
  });
}

/** The approval after something happened, `minutes` after it was started. */
export function happened(approval: Approval | null, minutes: number, happening: Happening): Approval {
  const event = { ...happening, at: start + minutes * minute, delivery: `d${minutes}` };
  const decision = decide(approval, event, organization, companyApproval);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision.approval;
}

/** Both documents filed and sent to the check an hour after the start. */
export function sentToTheCheck(): Approval {
  const filed = ['charter', 'bank letter'].reduce((approval, field, index) => {
    const offer = `o${index}`;
    const offered = happened(approval, 30 + index, {
      type: 'file offered',
      task: 't1',
      by: 'jan',
      offer,
      name: `${field}.pdf`,
      size: 200_000,
    });
    return happened(offered, 30 + index, {
      type: 'file fetched',
      offer,
      file: aFile(`${field}.pdf`, `${index}`.repeat(64)),
    });
  }, started());
  return happened(filed, 60, { type: 'sent to the check', task: 't1', by: 'jan' });
}

/** In the cascade, with nobody's vote yet. */
export function inTheCascade(): Approval {
  return happened(sentToTheCheck(), 62, {
    type: 'check answered',
    request: 'a1-1',
    answer: { score: 82, flags: [], documents: [], comment: 'No sanctions.' },
    raw: aFile('answer.json', 'f'.repeat(64)),
  });
}

function aFile(name: string, sha256: string): StoredFile {
  return { id: `file-${name}`, name, size: 200_000, type: 'application/pdf', sha256 };
}
