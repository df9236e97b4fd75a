import { DateTime } from 'luxon';
import { attributeText, factsOf } from './facts.ts';
import type { Record } from './record.ts';
import { zone } from './riga.ts';
import { inTheEnd, script } from './script.ts';

/** A page that tells stories. */
export interface Page {
  title: string;
  lead: readonly string[];
  /** The columns of its table, besides the number and the name of the scenario. */
  columns: readonly (readonly [name: string, cell: (record: Record) => string])[];
  /** What is said of the CRM in the end besides the company's attribute. */
  ends: (record: Record) => readonly string[];
}

const time = (at: number) => DateTime.fromMillis(at, { zone }).setLocale('en-GB').toFormat('ccc d MMM yyyy, H:mm');

/** A page as Markdown: a table of all stories, then each of them with every message word for word. */
export function documentOf(page: Page, records: readonly Record[]): string {
  const names = page.columns.map(([name]) => name);
  return `${[
    `# ${page.title}`,
    '',
    ...page.lead,
    '',
    `| | Scenario | ${names.join(' | ')} |`,
    `| --- | --- |${names.map(() => ' --- |').join('')}`,
    ...records.map((record, index) => row(page, record, index)),
    '',
    ...records.flatMap((record, index) => section(page, record, index)),
  ].join('\n')}`;
}

function row({ columns }: Page, record: Record, index: number): string {
  const { title } = record.story;
  const cells = columns.map(([, cell]) => cell(record));
  return `| ${[index + 1, `[${title}](#${anchor(heading(title, index))})`, ...cells].join(' | ')} |`;
}

const heading = (title: string, index: number) => `${index + 1}. ${title}`;
/** As GitHub makes it: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
const anchor = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function section({ ends }: Page, record: Record, index: number): string[] {
  const { story, steps, seen } = record;
  return [
    `## ${heading(story.title, index)}`,
    '',
    story.about,
    '',
    ...record.approvals.flatMap(({ approval, sheets }) => factsOf(approval, sheets)),
    `Attribute in the CRM at the end: **${attributeText(record.attribute)}**.`,
    ...ends(record),
    '',
    ...steps.flatMap(({ at, by, did }, step) => [
      `**${time(at)}** · ${by === '' ? did : `**${by}** ${did}`}`,
      '',
      ...script(seen.filter((one) => one.step === step)),
    ]),
    ...inTheEnd(seen),
  ];
}
