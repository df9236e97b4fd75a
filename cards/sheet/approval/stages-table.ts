import type { Approval, StageVisit } from '../../../flows/approval.ts';
import { workingHoursBetween } from '../../../flows/calendar.ts';
import type { Millis } from '../../../flows/facts.ts';
import { stageText } from '../../processes/processes.ts';
import type { SheetTable } from '../sheet.ts';
import type { SheetContext, Writing } from './writing.ts';

/** Every stay in a stage with its entry, exit and working time by the organization's own calendar. */
export function stagesTable({ visits }: Approval, { organization, now }: SheetContext, writing: Writing): SheetTable {
  const { words, time } = writing;
  const { stages } = words;
  const calendar = organization.calendars[organization.calendar];
  const worked = (from: Millis, to: Millis) =>
    calendar ? duration(workingHoursBetween(from, to, calendar, organization.timeZone), words.duration) : '';
  return {
    title: stages.title,
    columns: [
      { title: stages.stage, width: 24 },
      { title: stages.entered, width: 22 },
      { title: stages.left, width: 22 },
      { title: stages.workingTime, width: 15 },
      { title: stages.subproduct, width: 17 },
    ],
    rows: visits.map((visit) => ({
      tone: 'plain',
      cells: [
        { lead: stageName(visit, writing) },
        { text: time(visit.enteredAt) },
        { text: visit.leftAt === null ? '' : time(visit.leftAt) },
        { text: worked(visit.enteredAt, visit.leftAt ?? now) },
        { text: visit.subproduct === null ? '' : (words.subproducts[visit.subproduct] ?? visit.subproduct) },
      ],
    })),
  };
}

function stageName({ stage, round }: StageVisit, { words, language }: Writing): string {
  const name = stageText(stage, language);
  return round === 1 ? name : words.again(name, round);
}

function duration(hours: number, inWords: (hours: number, minutes: number) => string): string {
  const minutes = Math.round(hours * 60);
  return inWords(Math.floor(minutes / 60), minutes % 60);
}
