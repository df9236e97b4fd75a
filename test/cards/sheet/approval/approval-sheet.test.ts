import { describe, expect, it } from '@jest/globals';
import { approvalSheet } from '../../../../cards/sheet/approval/approval-sheet.ts';
import { packageHash } from '../../../../cards/sheet/approval/package.ts';
import type { SheetContext } from '../../../../cards/sheet/approval/writing.ts';
import type { Sheet, SheetCell } from '../../../../cards/sheet/sheet.ts';
import type { Approval, Choice } from '../../../../flows/approval.ts';
import { happened, inTheCascade, organization, sentToTheCheck, started } from './story.ts';

const context: SheetContext = {
  organization,
  language: 'en',
  version: 3,
  chainHead: 'c0ffee',
  url: 'https://countersign.example/sheets/abc',
  now: Date.parse('2026-11-12T10:00:00Z'),
};

const sheetOf = (approval: Approval, parts: Partial<SheetContext> = {}) =>
  approvalSheet(approval, { ...context, ...parts });

const textsOf = ({ lead = '', text = '', note = '' }: SheetCell) => [lead, text, note].filter(Boolean).join(' | ');

function rowsOf(sheet: Sheet, title: string): string[][] {
  return sheet.tables.find((table) => table.title === title)?.rows.map(({ cells }) => cells.map(textsOf)) ?? [];
}

function votedOn(approval: Approval, minutes: number, by: string, choice: Choice, remark = '', seen = 0): Approval {
  const task = approval.tasks.findLast((each) => each.kind === 'vote' && (seen > 0 || each.state.is === 'open'));
  return happened(approval, minutes, { type: 'voted', task: task?.id ?? '', by, choice, remark, seen });
}

describe("a company approval's sheet", () => {
  it('is numbered by the approval and the version, and says how the approval stands', () => {
    expect(sheetOf(started())).toMatchObject({
      number: 'CA-2026-0001 / 3',
      title: 'Approval sheet',
      process: 'Company approval',
      subject: 'Northwind Traders Ltd',
      status: { text: 'Running', notes: ['Stage: Preparation', 'since 11 Nov 2026, 09:10 EET'] },
      generatedAt: '2026-11-12T10:00:00.000Z',
      foot: [
        { label: 'Package 1, SHA-256', value: '' },
        { label: 'Head of the audit chain', value: 'c0ffee' },
        { label: 'Generated', value: '12 Nov 2026, 12:00 EET' },
      ],
    });
  });

  it('gives the same sheet for the same approval', () => {
    expect(sheetOf(inTheCascade())).toEqual(sheetOf(inTheCascade()));
  });

  it('shows who will be asked before anybody is', () => {
    expect(rowsOf(sheetOf(started()), 'Votes')).toEqual([
      ['Chief Accountant', 'Mei Chen', 'Not asked yet', '', ''],
      ['Lawyer', 'Anna Petrova', 'Not asked yet', '', ''],
      ['Commercial Director', 'Luca Rossi', 'Not asked yet', '', ''],
      ['Financial Director', 'Elena Sokolova', 'Not asked yet', '', ''],
    ]);
  });

  it("shows votes, a deputy's for whom, who is asked now and until when", () => {
    const first = votedOn(inTheCascade(), 90, 'mei', 'approve');
    const second = votedOn(first, 100, 'sam', 'approve with remarks', 'Both directors sign.');
    expect(rowsOf(sheetOf(second), 'Votes')).toEqual([
      ['Chief Accountant', 'Mei Chen', 'Approved', '11 Nov 2026, 10:40 EET', 'package 1'],
      [
        'Lawyer',
        'Samuel Okafor | for Anna Petrova',
        'Approved with remarks | Both directors sign.',
        '11 Nov 2026, 10:50 EET',
        'package 1',
      ],
      ['Commercial Director', 'Luca Rossi', 'Pending | due 12 Nov 2026, 09:50 EET', '', ''],
      ['Financial Director', 'Elena Sokolova', 'Not asked yet', '', ''],
    ]);
  });

  it('keeps a vote that was changed, and what a rejection made pointless', () => {
    const approved = votedOn(inTheCascade(), 90, 'mei', 'approve');
    const task = approved.tasks.find((each) => each.kind === 'vote' && each.state.is === 'done');
    const rejected = happened(approved, 95, {
      type: 'voted',
      task: task?.id ?? '',
      by: 'mei',
      choice: 'reject',
      remark: 'Insolvent.',
      seen: 1,
    });
    const sheet = sheetOf(rejected);
    expect(sheet.status).toMatchObject({ text: 'Not approved', tone: 'bad' });
    expect(sheet.facts[0]).toEqual({ label: 'Reason', value: 'Insolvent.' });
    expect(rowsOf(sheet, 'Votes').map(([, , decision]) => decision)).toEqual([
      'Rejected | Insolvent.',
      'No longer required',
      'No longer required',
      'No longer required',
    ]);
    expect(rowsOf(sheet, 'Earlier votes')).toEqual([
      ['Chief Accountant', 'Mei Chen', 'Approved', '11 Nov 2026, 10:40 EET', 'package 1'],
    ]);
  });

  it('shows the security check: waiting, answered, and by whose hand', () => {
    expect(rowsOf(sheetOf(sentToTheCheck()), 'Security check')).toEqual([
      ['Check 1 | Verification service', 'Waiting for the answer', '', '', ''],
    ]);
    expect(rowsOf(sheetOf(inTheCascade()), 'Security check')).toEqual([
      ['Check 1 | Verification service', 'Clear', 'No sanctions.', '11 Nov 2026, 10:12 EET', '82 of 100'],
    ]);
    const { request = '' } = sentToTheCheck().checks[0] ?? {};
    const notAskedFor = happened(sentToTheCheck(), 60, { type: 'check not asked for', request });
    expect(rowsOf(sheetOf(notAskedFor), 'Security check')).toEqual([
      ['Check 1 | By hand, no service is connected', 'Waiting for the answer', '', '', ''],
    ]);
    const unanswered = happened(sentToTheCheck(), 60 + 24 * 60, { type: 'time passed' });
    const task = unanswered.tasks.find(({ kind }) => kind === 'classify');
    const byHand = happened(unanswered, 60 + 25 * 60, {
      type: 'classified',
      task: task?.id ?? '',
      by: 'anna',
      outcome: 'clear',
      documents: [],
      reason: 'Checked in the register.',
    });
    expect(rowsOf(sheetOf(byHand), 'Security check')).toEqual([
      ['Check 1 | By hand: Anna Petrova', 'Clear', 'Checked in the register.', '12 Nov 2026, 11:10 EET', ''],
    ]);
  });

  it('names each document with its SHA-256, and one hash for the package', () => {
    const approval = inTheCascade();
    expect(rowsOf(sheetOf(approval), 'Documents, package 1')).toEqual([
      ['charter', `charter.pdf, 195 KB | ${'0'.repeat(64)}`, '11 Nov 2026, 09:40 EET'],
      ['bank letter', `bank letter.pdf, 195 KB | ${'1'.repeat(64)}`, '11 Nov 2026, 09:41 EET'],
    ]);
    expect(packageHash(approval.documents)).toBe(packageHash([...approval.documents].reverse()));
    expect(sheetOf(approval).foot[0]?.value).toMatch(/^[0-9a-f]{64}$/);
  });

  it('dates the stages and counts their working time', () => {
    expect(rowsOf(sheetOf(inTheCascade()), 'Stages')).toEqual([
      ['New approval', '11 Nov 2026, 09:10 EET', '11 Nov 2026, 09:10 EET', '0 min', 'described and started'],
      ['Preparation', '11 Nov 2026, 09:10 EET', '11 Nov 2026, 10:10 EET', '1 h 0 min', 'complete package'],
      ['Security check', '11 Nov 2026, 10:10 EET', '11 Nov 2026, 10:12 EET', '2 min', 'clear'],
      ['Cascading approval', '11 Nov 2026, 10:12 EET', '', '10 h 48 min', ''],
    ]);
  });

  it('shows questions with their answers', () => {
    const asked = happened(inTheCascade(), 70, { type: 'asked', by: 'mei', to: 'jan', text: 'Since when?' });
    const answered = happened(asked, 75, {
      type: 'answered',
      question: asked.questions[0]?.id ?? '',
      by: 'jan',
      text: 'Since May.',
    });
    expect(rowsOf(sheetOf(answered), 'Questions and answers')).toEqual([
      ['Since when? | Mei Chen to Jan Novak, 11 Nov 2026, 10:20 EET', 'Since May. | Jan Novak, 11 Nov 2026, 10:25 EET'],
    ]);
  });

  it('says who withdrew it and why', () => {
    const sheet = sheetOf(happened(started(), 20, { type: 'withdrawn', by: 'jan', reason: 'The deal is off.' }));
    expect(sheet.status).toMatchObject({ text: 'Withdrawn', notes: ['on 11 Nov 2026, 09:30 EET', 'by Jan Novak'] });
    expect(sheet.facts[0]).toEqual({ label: 'Reason', value: 'The deal is off.' });
  });

  it('keeps names as they were, after those who bore them have left', () => {
    const approval = votedOn(inTheCascade(), 90, 'mei', 'approve');
    const later = sheetOf(approval, { organization: { ...organization, people: {} } });
    expect(rowsOf(later, 'Votes')[0]).toContain('Mei Chen');
    expect(later.facts).toContainEqual({ label: 'Initiator', value: 'Jan Novak, Sales Manager' });
  });

  it('speaks Russian', () => {
    const sheet = sheetOf(votedOn(inTheCascade(), 90, 'mei', 'approve'), { language: 'ru' });
    expect(sheet).toMatchObject({
      title: 'Лист согласования',
      status: { text: 'На согласовании', notes: ['Этап: Поочерёдное согласование', 'с 11.11.2026, 10:12 UTC+2'] },
    });
    expect(sheet.facts[0]).toEqual({ label: 'Страна', value: 'Латвия' });
    expect(rowsOf(sheet, 'Голоса')[0]).toEqual([
      'Главный бухгалтер',
      'Mei Chen',
      'Согласовано',
      '11.11.2026, 10:40 UTC+2',
      'пакет 1',
    ]);
  });
});
