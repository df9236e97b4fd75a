import { describe, expect, it } from '@jest/globals';
import { documentParts } from '../../../cards/forms/details-documents.ts';
import type { Approval } from '../../../flows/approval.ts';
import { contractOf } from '../../../flows/company-wait.ts';
import { contractFormOf } from '../../../flows/contract-form.ts';
import { termsOf } from '../../../flows/terms.ts';
import { auroraContracts, contractSituation } from '../contract-stories.ts';
import { at, audience, situation } from '../stories.ts';

const textOf = (rich: string | readonly object[]) =>
  typeof rich === 'string' ? rich : rich.map((span) => ('text' in span ? span.text : '')).join('');

/** The parts as lines: the sign of an item in front, its aside left out. */
function linesOf(approval: Approval): string[] {
  const reader = audience('anna', 'en', { now: at(9), organization: auroraContracts() });
  return documentParts(approval, reader).flatMap((part) => {
    if (part.part === 'list') return part.items.map(({ sign, text }) => `${sign}: ${textOf(text)}`);
    return part.part === 'text' || part.part === 'quote' ? [textOf(part.text)] : [];
  });
}

describe('the documents of a contract in its details', () => {
  it('stand by revision, with why each was returned', () => {
    expect(linesOf(contractSituation('the lawyer decides on a second revision'))).toEqual([
      'Revision 1',
      'not required: contract.pdf',
      'attention: Anna Petrova returned the document for revision',
      'Clause 7.2',
      'Revision 2',
      'done: contract-2.pdf',
    ]);
  });

  it('tell what is attached and not sent on yet', () => {
    expect(linesOf(contractSituation('a revision is there')).slice(-2)).toEqual([
      'The next revision, not sent on yet',
      'waiting: document  contract-2.pdf',
    ]);
  });

  it('show originals that were sent back as no good, with why and by whom', () => {
    expect(linesOf(contractSituation('the originals were sent back'))).toEqual([
      'Revision 1',
      'done: contract.pdf',
      'Originals',
      'rejected: signed scan  signed.pdf',
      'attention: Anna Petrova sent the documents back',
      'The second page is missing.',
    ]);
    expect(linesOf(contractSituation('the documents are checked')).slice(-2)).toEqual([
      'Originals',
      'done: signed scan  signed.pdf',
    ]);
  });

  it('say why a final document was not signed', () => {
    expect(linesOf(contractSituation('it was not signed'))).toEqual([
      'Revision 1',
      'done: contract.pdf',
      'attention: Tomasz Zielinski: it was not signed',
      'The General Manager wants clause 7.2 out.',
    ]);
  });

  it('say what the counterparty answered', () => {
    expect(linesOf(contractSituation('the counterparty disagrees'))).toEqual([
      'Revision 1',
      'done: 12-A-26.pdf',
      'attention: Laura Ozola returned a protocol of disagreement · 1 clause',
    ]);
  });

  it('say who noted a disagreement that was given elsewhere', () => {
    const approval = contractSituation('the counterparty disagrees');
    const contract = contractOf(approval);
    const exchanges = contract.exchanges.map((one) =>
      one.answer?.is === 'protocol' ? { ...one, answer: { ...one.answer, recordedBy: 'jan' } } : one,
    );
    expect(linesOf({ ...approval, contract: { ...contract, exchanges } }).at(-1)).toBe(
      'attention: Laura Ozola returned a protocol of disagreement · 1 clause · recorded by Jan Novak, with its proof',
    );
  });

  it('say what was agreed before a revision that changed it, and from then on', () => {
    const approval = contractSituation('the lawyer decides on a second revision');
    const contract = contractOf(approval);
    const at = contract.revisions[1]?.at ?? Number.NaN;
    const before = { ...termsOf(contractFormOf(approval)), deferral: 60 };
    const changed = { ...approval, contract: { ...contract, termsChanges: [{ by: 'jan', at, before }] } };
    const lines = linesOf(changed);
    expect(linesOf(approval)).not.toContainEqual(expect.stringContaining('Changed:'));
    expect(lines.slice(lines.indexOf('Revision 2'))).toEqual([
      'Revision 2',
      'done: contract-2.pdf',
      expect.stringMatching(/^attention: Changed: Conditions: .*60 days deferred.* → .*\.$/),
    ]);
  });

  it('say of an agreement of the counterparty that it is one', () => {
    const approved = contractSituation('the mail came back and an answer is recorded');
    expect(linesOf(approved)).toContainEqual(
      expect.stringMatching(/^done: Laura Ozola approved revision 1 .* · recorded by Jan Novak/),
    );
  });
});

describe('the documents of a company in its details', () => {
  it('stand in one list, with those that are missing', () => {
    const lines = linesOf(situation('approved'));
    expect(lines.every((line) => line.startsWith('done: '))).toBe(true);
    expect(lines.length).toBeGreaterThan(0);
  });
});
