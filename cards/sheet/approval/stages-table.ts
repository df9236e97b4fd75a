import type { Approval, StageVisit } from '../../../flows/approval.ts';
import { workingHoursBetween } from '../../../flows/calendar.ts';
import type { Millis } from '../../../flows/facts.ts';
import { stageText } from '../../processes/processes.ts';
import type { SheetCell, SheetTable } from '../sheet.ts';
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
      { title: stages.stage, width: 20 },
      { title: stages.entered, width: 21 },
      { title: stages.left, width: 21 },
      { title: stages.workingTime, width: 12 },
      { title: stages.subproduct, width: 26 },
    ],
    rows: visits.map((visit) => ({
      tone: 'plain',
      cells: [
        { lead: stageName(visit.stage, visit.round, writing) },
        { text: time(visit.enteredAt) },
        { text: visit.leftAt === null ? '' : time(visit.leftAt) },
        { text: worked(visit.enteredAt, visit.leftAt ?? now) },
        endOf(visit, writing),
      ],
    })),
  };
}

/** What it came to, and why where somebody had to say so. */
function endOf({ subproduct, why }: StageVisit, { words, name }: Writing): SheetCell {
  const text = subproduct === null ? '' : (words.subproducts[subproduct] ?? subproduct);
  if (!why) return { text };
  return { text, note: why.by === null ? why.reason : words.stages.why(name(why.by), why.reason) };
}

/** `Preparation (2)`: a stage, and which stay in it. */
export function stageName(stage: string, round: number, { words, language }: Writing): string {
  const name = stageText(stage, language);
  return round === 1 ? name : words.again(name, round);
}

function duration(hours: number, inWords: (hours: number, minutes: number) => string): string {
  const minutes = Math.round(hours * 60);
  return inWords(Math.floor(minutes / 60), minutes % 60);
}
