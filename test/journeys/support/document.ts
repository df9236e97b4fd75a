import { DateTime } from 'luxon';
import { sheetEn } from '../../../cards/words/sheet-en.ts';
import type { Approval } from '../../../flows/approval.ts';
import type { CompanyAttribute } from '../../../flows/standing.ts';
import type { Record } from './record.ts';
import { inTheEnd, script } from './script.ts';

const zone = 'Europe/Riga';
const time = (at: number) => DateTime.fromMillis(at, { zone }).setLocale('en-GB').toFormat('ccc d MMM yyyy, H:mm');
const day = (at: number) => DateTime.fromMillis(at, { zone }).setLocale('en-GB').toFormat('d MMM yyyy');

/** `docs/scenarios.md`: a table of all stories, then each of them with every message word for word. */
export function scenariosDocument(records: readonly Record[]): string {
  return `${[
    '# Scenarios',
    '',
    'What happens when people use Countersign, played by the real bot beside the sandbox and written down word for word.',
    'A test writes this page and keeps it true: `npm test` compares it with what happens now, and',
    '`UPDATE_SCENARIOS=1 npm test -- test/journeys` writes it anew.',
    '',
    '- The people are those of [`organization.yaml`](../organization.yaml); those who read Russian get Russian. Times of steps are in Riga.',
    '- The verification service is the sandbox’s, which answers by the last digit of the company’s tax id.',
    '- After each step stands what came of it: on the left who reads it, on the right the words; `[ … ]` is a button, `[ ⋯ … ]` a menu,',
    '  `>` a quotation. “The thread” is read by everyone in it; what somebody alone reads stands beside their name.',
    '- Of what comes at once, what people bring stands first, then cards, then what is said, and last what one person alone is told.',
    '- A message whose words changed later stands again under “In the end”, as it reads then. One that only lost its buttons does not.',
    '- The approval sheet has a new version after each step that changed something on it. Only the newest stands in the thread, all are kept.',
    '  Each carries a secret link and the time at which it was made, so that its own SHA-256 is another one at each run.',
    '',
    '| | Scenario | Final stage | Attribute in the CRM | Files | Versions of the sheet |',
    '| --- | --- | --- | --- | --- | --- |',
    ...records.map(row),
    '',
    ...records.flatMap(section),
  ].join('\n')}`;
}

function row({ story, approvals, attribute }: Record, index: number): string {
  const each = (of: (one: Record['approvals'][number]) => string) => approvals.map(of).join(', then ');
  const cells = [
    `${index + 1}`,
    `[${story.title}](#${anchor(heading(story.title, index))})`,
    each(({ approval }) => endOf(approval)),
    attributeText(attribute),
    each(({ approval }) => `${approval.documents.length}`),
    each(({ sheets }) => `${sheets.length}`),
  ];
  return `| ${cells.join(' | ')} |`;
}

const heading = (title: string, index: number) => `${index + 1}. ${title}`;
/** As GitHub makes it: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
const anchor = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function section(record: Record, index: number): string[] {
  const { story, steps, seen } = record;
  return [
    `## ${heading(story.title, index)}`,
    '',
    story.about,
    '',
    ...record.approvals.flatMap(({ approval, sheets }) => facts(approval, sheets.length)),
    `Attribute in the CRM at the end: **${attributeText(record.attribute)}**.`,
    '',
    ...steps.flatMap(({ at, by, did }, step) => [
      `**${time(at)}** · ${by === '' ? did : `**${by}** ${did}`}`,
      '',
      ...script(seen.filter((one) => one.step === step)),
    ]),
    ...inTheEnd(seen),
  ];
}

function facts(approval: Approval, versions: number): string[] {
  return [
    `| ${approval.number} | ${approval.form.name} |`,
    '| --- | --- |',
    `| Final stage | ${endOf(approval)} |`,
    `| Versions of the sheet | ${versions} |`,
    ...approval.documents.map(
      ({ field, file, replacedAt }) =>
        `| ${field}${replacedAt === null ? '' : ' (replaced)'} | ${file.name}, SHA-256 \`${file.sha256}\` |`,
    ),
    '',
  ];
}

function endOf(approval: Approval): string {
  switch (approval.status) {
    case 'running':
      return `still in ${sheetEn.stageNames[approval.stage] ?? approval.stage}`;
    case 'success':
      return 'Success';
    case 'failure':
      return 'Failure';
    case 'withdrawn':
      return 'Withdrawn';
  }
}

function attributeText(attribute: CompanyAttribute | null): string {
  switch (attribute?.name) {
    case undefined:
      return 'none';
    case 'Approved':
      return `Approved until ${day(attribute.until)}`;
    case 'Non-valid company':
      return `Non-valid company since ${day(attribute.since)}`;
  }
}
