import type { Approval, CheckResult, SecurityCheck } from '../../../flows/approval.ts';
import { silentSince } from '../../../flows/checks.ts';
import type { SheetRow, SheetTable, SheetTone } from '../sheet.ts';
import type { Writing } from './writing.ts';

/** Each request to the verification service and what came of it, with a mark where a person classified by hand. */
export function checksTable({ checks }: Approval, writing: Writing): SheetTable {
  const { check } = writing.words;
  return {
    title: check.title,
    columns: [
      { title: check.check, width: 20 },
      { title: check.outcome, width: 18 },
      { title: check.comment, width: 29 },
      { title: check.time, width: 22 },
      { title: check.score, width: 11 },
    ],
    rows: checks.map((each, index) => checkRow(each, index + 1, writing)),
  };
}

function checkRow(asked: SecurityCheck, number: number, { words, time, name }: Writing): SheetRow {
  const { check } = words;
  const { result } = asked;
  const lead = check.number(number);
  if (!result) {
    const by = silentSince(asked) === null ? check.aPerson : check.service;
    return { tone: 'open', cells: [{ lead, text: by }, { text: check.waiting }, {}, {}, {}] };
  }
  return {
    tone: tones[result.outcome],
    cells: [
      { lead, text: result.byHand ? check.byHand(name(result.byHand.by)) : check.service },
      { lead: words.outcomes[result.outcome] },
      { text: comment(result, words.check, name) },
      { text: time(result.at) },
      { text: result.answer ? check.outOf(result.answer.score) : '' },
    ],
  };
}

const tones: Readonly<Record<CheckResult['outcome'], SheetTone>> = {
  clear: 'good',
  'documents required': 'good',
  refused: 'bad',
};

function comment(result: CheckResult, check: Writing['words']['check'], name: Writing['name']): string {
  const { answer, byHand, confirmation, documents } = result;
  return [
    answer && answer.flags.length > 0 ? check.flags(answer.flags.join(', ')) : '',
    documents.length > 0 ? check.documents(documents.join(', ')) : '',
    answer?.comment ?? '',
    byHand?.reason ?? '',
    confirmation && !byHand ? confirmationLine(confirmation, check, name) : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function confirmationLine(
  { by, decision, reason }: NonNullable<CheckResult['confirmation']>,
  check: Writing['words']['check'],
  name: Writing['name'],
): string {
  const told = decision === 'confirmed' ? check.confirmed(name(by)) : check.checkAgain(name(by));
  return `${told}: ${reason}`;
}
