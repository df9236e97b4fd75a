import { describe, expect, it } from '@jest/globals';
import { approvalSheet } from '../../../../cards/sheet/approval/approval-sheet.ts';
import type { SheetCell } from '../../../../cards/sheet/sheet.ts';
import type { Approval } from '../../../../flows/approval.ts';
import { newestRevision } from '../../../../flows/contract-state.ts';
import { auroraContracts, type ContractSituation, contractSituation } from '../../contract-stories.ts';

const textsOf = ({ lead = '', text = '', note = '' }: SheetCell) => [lead, text, note].filter(Boolean).join(' | ');

const sheetOf = (approval: Approval) =>
  approvalSheet(approval, {
    organization: auroraContracts(),
    language: 'en',
    version: 3,
    chainHead: 'c0ffee',
    url: 'https://countersign.example/sheets/abc',
    now: Date.parse('2026-11-25T10:00:00Z'),
  });

function rowsOf(approval: Approval, title: string): string[][] {
  const { tables } = sheetOf(approval);
  return tables.find((table) => table.title === title)?.rows.map(({ cells }) => cells.map(textsOf)) ?? [];
}

describe("a contract's sheet", () => {
  it('says what the form says of the contract', () => {
    const facts = sheetOf(contractSituation('the lawyer decides')).facts.map(({ label, value }) => [label, value]);
    expect(Object.fromEntries(facts)).toMatchObject({
      Date: '23 November 2026',
      Products: 'transport',
      Signing: 'paper · 2 originals for each side',
    });
  });

  it('names the revision that each vote was on, and gives its whole SHA-256 once', () => {
    const approval = contractSituation('the lawyer decides');
    const sha256 = approval.contract ? newestRevision(approval.contract)?.file.sha256 : undefined;
    const votedOn = rowsOf(approval, 'Votes').map((cells) => cells.at(-1));
    expect(votedOn).toEqual(Array.from({ length: 4 }, () => `revision 1 | ${sha256?.slice(0, 8)}`));
    expect(rowsOf(approval, 'Revisions of the document')).toEqual([
      ['revision 1', expect.stringMatching(new RegExp(`^contract\\.pdf, .* \\| ${sha256}$`)), expect.any(String)],
    ]);
  });

  it('keeps every revision, and says of each vote which one it was on', () => {
    const approval = contractSituation('the lawyer decides on a second revision');
    expect(rowsOf(approval, 'Revisions of the document').map(([name]) => name)).toEqual(['revision 1', 'revision 2']);
    const votedOn = rowsOf(approval, 'Votes').map((cells) => cells.at(-1)?.split(' | ')[0]);
    expect(new Set(votedOn)).toEqual(new Set(['revision 2']));
    expect(
      rowsOf(approval, 'Earlier votes').map((cells) => [cells[0], cells[2], cells.at(-1)?.split(' | ')[0]]),
    ).toEqual([
      ['Lawyer', 'Approved', 'revision 1'],
      ['Chief Accountant', 'Rejected | The budget of 2027 has no room for it.', 'revision 1'],
      ['Financial Director', 'Approved with remarks | Cap the penalty at 5 %.', 'revision 1'],
      ['Product owner (transport)', 'Approved', 'revision 1'],
    ]);
  });

  it('leaves out the originals that were sent back', () => {
    expect(rowsOf(contractSituation('the originals were sent back'), 'Originals')).toEqual([]);
  });

  it('shows every vote that counts, also of those who do not vote again', () => {
    const approval = contractSituation('only who rejected or remarked votes again');
    expect(rowsOf(approval, 'Votes').map((cells) => [cells[0], cells[2]])).toEqual([
      ['Lawyer', 'Approved'],
      ['Chief Accountant', 'Approved'],
      ['Financial Director', expect.stringContaining('Pending')],
      ['Product owner (transport)', 'Approved'],
    ]);
    expect(rowsOf(approval, 'Earlier votes').map(([role]) => role)).toEqual(['Chief Accountant', 'Financial Director']);
  });

  it('says over which rejection it was finalised and why', () => {
    expect(rowsOf(contractSituation('it is being signed'), 'Lawyer’s final approval')).toEqual([
      [
        'Finalised',
        'Anna Petrova',
        'Over the rejection of Chief Accountant: The board has raised the budget.',
        expect.any(String),
      ],
    ]);
  });

  it('shows the counterparty’s answer, clause by clause', () => {
    expect(rowsOf(contractSituation('the counterparty disagrees'), 'Counterparty')).toEqual([
      [
        'revision 1',
        'Laura Ozola | laura@northwind.example',
        'Protocol of disagreement | Laura Ozola\n7.2: they want “5 % penalty”',
        expect.any(String),
      ],
    ]);
  });

  it('calls what came back signed the originals, not a package', () => {
    const originals = rowsOf(contractSituation('the documents are checked'), 'Originals');
    expect(originals).toEqual([['signed scan', expect.stringContaining('signed.pdf'), expect.any(String)]]);
  });

  it('says why it was not signed, or sent back, and who said so', () => {
    const ends = (approval: Approval) => rowsOf(approval, 'Stages').map((cells) => [cells[0], cells.at(-1)]);
    expect(ends(contractSituation('it was not signed'))).toContainEqual([
      'Signing',
      'not signed | Tomasz Zielinski: The General Manager wants clause 7.2 out.',
    ]);
    expect(ends(contractSituation('the originals were sent back'))).toContainEqual([
      'Document check',
      'sent back | Anna Petrova: The second page is missing.',
    ]);
  });

  it('says who ticked which step once the stage is over: a tick makes no version of its own', () => {
    const form = (name: ContractSituation) => JSON.stringify(sheetOf(contractSituation(name)).tables);
    expect(form('it is being signed')).not.toContain('copies printed');
    expect(rowsOf(contractSituation('the originals are under way'), 'Signing').map(([step, by]) => [step, by])).toEqual(
      ['copies printed', 'signed by the General Manager', 'stamped', 'handed over to the initiator'].map((step) => [
        step,
        'Tomasz Zielinski',
      ]),
    );
    expect(rowsOf(contractSituation('it was not signed'), 'Signing')).toContainEqual(['stamped', 'Not done', '']);
    expect(rowsOf(contractSituation('it is done'), 'Document check').map(([step, by]) => [step, by])).toEqual([
      ['signed by both sides', 'Anna Petrova'],
      ['all pages are there', 'Anna Petrova'],
    ]);
  });

  it('says by which approval its company was approved, and until when that holds', () => {
    expect(rowsOf(contractSituation('it is being signed'), 'Approval of the company')).toEqual([
      ['It was approved before', 'Approved', expect.any(String), '22 May 2027'],
      ['It was approved before', 'Approved', expect.any(String), '22 May 2027'],
    ]);
    const waited = contractSituation('the company approval was withdrawn');
    expect(rowsOf(waited, 'Approval of the company').map(([, outcome]) => outcome)).toEqual(['Withdrawn']);
  });
});
