import { z } from 'zod';
import { legalForms } from '../../flows/company-form.ts';
import { roles } from '../../flows/roles.ts';
import { activitySection, dueHoursSection } from './activity-schema.ts';
import { contractsSection } from './contracts-schema.ts';
import {
  day,
  email,
  holidaysOf,
  hours,
  hoursCount,
  key,
  line,
  locale,
  scoreBand,
  time,
  timeZone,
} from './file-formats.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const role = z.enum(roles);
const person = key.describe('Somebody under people, by their key');

const personEntry = z.strictObject({
  name: line.describe('Full name, as it stands on cards and sheets'),
  title: line.describe('What they are, e.g. Chief Accountant'),
  email: email.describe('Finds them among the members of the workspace, once; after that their id counts'),
  department: line.describe('For reports, e.g. finance'),
  commercial: z.boolean().describe('Whether they sell: the deal fails with their contract').optional(),
  supervisor: person.describe('Who is told when they do nothing; leave it out for the head of the company').optional(),
  locale: locale
    .describe('Their language until their chat tells it, e.g. en-GB; the organization’s if left out')
    .optional(),
  timeZone: timeZone.describe('Where they work; the organization’s if left out').optional(),
  calendar: key.describe('One of calendars; the organization’s if left out').optional(),
  slack: z
    .string()
    .regex(
      /^[UW][A-Z0-9]{2,20}$/,
      'must be a member’s id in Slack, e.g. U024BE7LH: see "Copy member ID" in their profile',
    )
    .describe('Their member id in Slack, where the e-mail there is another one')
    .optional(),
  teams: z
    .string()
    // Microsoft's own test client has ids of people that are a digit longer than any of Entra's.
    .regex(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12,13}$/i,
      'must be the object id of the user in Microsoft Entra, e.g. 8c5a6f0e-2d5b-4f6e-9a37-0d9e3c1b7a52',
    )
    .describe('Their object id in Microsoft Entra, where the e-mail there is another one')
    .optional(),
  chat: z
    .enum(['slack', 'teams'], { error: 'must be slack or teams' })
    .describe(
      'Where they are spoken to when they are in both, until they give a command in one of them; Slack if left out',
    )
    .optional(),
  left: z.boolean().describe('True once they no longer work here: history keeps them, tasks do not').optional(),
});

const matrixRow = z.strictObject({
  employee: person.describe('Who does it').nullable().optional(),
  deputy: person.describe('Who may do it for them').nullable().optional(),
});

const calendar = z.strictObject({
  workdays: z.array(z.enum(weekdays)).nonempty('must name at least one day').describe('Days that are worked'),
  hours: hours.describe('From when until when, e.g. 09:00–18:00, in each person’s own time zone'),
  holidays: holidaysOf
    .describe('The country whose public holidays are days off, perhaps with a part of it, e.g. LV or DE-BY')
    .optional(),
  daysOff: z.record(day, line).describe('Date: what day it is; besides the public holidays').optional(),
  shortened: z.record(day, time).describe('Date: when it ends earlier, e.g. "13:00"').optional(),
  extraWorkdays: z.record(day, line).describe('Date: why it is worked although its weekday is not').optional(),
});

const absence = z.strictObject({
  person,
  from: day.describe('The first day away'),
  to: day.describe('The last day away'),
});

const document = line
  .max(60, 'must have 60 characters at most')
  .describe('A document as people call it, e.g. bank letter');
const documents = z.array(document).nonempty('must name at least one document');

const requiredDocuments = z.strictObject({
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, e.g. LV'))
    .nonempty('must name a country, or be left out')
    .describe('Countries of the companies, ISO 3166-1, e.g. LV; all if left out')
    .optional(),
  legalForms: z
    .array(z.enum(legalForms))
    .nonempty('must name a legal form, or be left out')
    .describe('All if left out')
    .optional(),
  documents,
});

const securityCheck = z.strictObject({
  scores: z
    .strictObject({
      clear: scoreBand,
      'documents required': scoreBand.optional(),
      refused: scoreBand.optional(),
    })
    .describe('What a score from 0 to 100 means; the bands follow each other without a gap'),
  refuseFlags: z.array(line).describe('Flags of the service that refuse whatever the score'),
  documentsWhenUnsure: documents.describe('Asked for when the score lies between and the service names none'),
  refusalConfirmedBy: role.describe('Confirms a refusal, or orders a new check'),
  classifiedByHandBy: role.describe('Classifies when the service does not answer'),
  byHandAfterHours: hoursCount.describe('Hours by the clock without an answer after which it is done by hand'),
});

const services = z.strictObject({
  approvalsChannel: z
    .string()
    .regex(/^#[\p{Ll}\p{Lo}\d_-]{1,80}$/u, 'must be a channel’s name, e.g. "#approvals", between quotation marks')
    .describe('The private channel in which approvals live'),
  verification: z.strictObject({
    answers: z
      .enum(['callback', 'polling'])
      .describe('Whether the service calls back, or is asked again and again only'),
    pollEverySeconds: z
      .number()
      .int('must be a whole number')
      .min(1, 'must be 1 second at least')
      .max(86_400, 'must be a day at most')
      .describe('How often it is asked; with callbacks, in case one is lost'),
  }),
  retention: z.strictObject({
    keepPersonalDataYears: z
      .number()
      .positive('must be more than 0 years')
      .max(100, 'must be 100 years at most')
      .describe('How long people’s names are kept after an approval has ended'),
    legalHold: z
      .array(z.string().regex(/^(CA|DA)-\d{4}-\d{4,}$/, 'must be an approval’s number, e.g. CA-2026-0001'))
      .describe('Approvals whose names are kept until they are taken off this list'),
  }),
});

/** The shape of the organization's file. What one part says of another is looked at in `file-checks.ts`. */
export const organizationFile = z.strictObject({
  name: line.describe('The organization’s name, as it stands on sheets'),
  language: z.enum(['en', 'ru']).describe('What the approvals channel and the sheets are written in'),
  timeZone: timeZone.describe('Where most people work, e.g. Europe/Riga'),
  calendar: key.describe('The calendar of people who name none'),
  people: z.record(key, personEntry).describe('Everyone who takes part in approvals, by a short key of your choice'),
  matrix: z
    .partialRecord(role, matrixRow)
    .describe('The Matrix of Approvers: who holds each role, and who is the deputy'),
  administrators: z
    .array(person)
    .nonempty('must name at least one person')
    .describe('May hand over tasks; see everything'),
  auditors: z.array(person).describe('See everything, change nothing'),
  calendars: z.record(key, calendar).describe('Working time of each place'),
  absences: z.array(absence).describe('Who is away; the deputy takes over at once'),
  requiredDocuments: z
    .array(requiredDocuments)
    .nonempty('must have at least one entry')
    .describe('The first entry that fits a company counts'),
  securityCheck,
  dueHours: dueHoursSection.describe('Working hours that a task of each kind may take'),
  activityControl: activitySection
    .describe('How people are reminded of their tasks, and who hears of late ones')
    .optional(),
  contracts: contractsSection.describe('Contracts: our legal entities, products and who votes on what').optional(),
  services,
});

export type OrganizationFile = z.infer<typeof organizationFile>;
export type FilePerson = z.infer<typeof personEntry>;
export type FileCalendar = z.infer<typeof calendar>;

/** Settings of the file that no decision looks at. */
export type Services = z.infer<typeof services>;

/** The same shape for editors, as JSON Schema. */
export const organizationJsonSchema = () => ({
  title: 'Organization of Countersign',
  ...z.toJSONSchema(organizationFile, { io: 'input' }),
});
