import { describe, expect, it } from '@jest/globals';
import type { Approval, StoredFile } from '../../flows/approval.ts';
import { hasPapers, papersFor } from '../../flows/papers.ts';
import { contractSituation } from '../cards/contract-stories.ts';
import { situation } from '../cards/stories.ts';

const names = (person: string, approval: Approval) => papersFor(person, approval).map(({ name }) => name);

/** The counterparty's protocol of disagreement came as this file. */
function inAFile(approval: Approval, file: StoredFile): Approval {
  if (!approval.contract) throw new Error('not a contract');
  const exchanges = approval.contract.exchanges.map((exchange) =>
    exchange.answer?.is === 'protocol' ? { ...exchange, answer: { ...exchange.answer, file } } : exchange,
  );
  return { ...approval, contract: { ...approval.contract, exchanges } };
}

describe('the files by which a contract is decided', () => {
  it('are none before there is a document', () => {
    const approval = contractSituation('the document is missing');
    expect(hasPapers(approval)).toBe(false);
    expect(names('anna', approval)).toEqual([]);
  });

  it('are the newest revision, and for those who may change it what it was made of', () => {
    const approval = contractSituation('the counterparty disagrees');
    expect(hasPapers(approval)).toBe(true);
    expect(names('mei', approval)).toEqual(['12-A-26.pdf']);
    for (const person of ['jan', 'anna']) expect(names(person, approval)).toEqual(['12-A-26.pdf', '12-A-26.docx']);
    expect(names('jan', contractSituation('the lawyer decides on a second revision'))).toEqual(['contract-2.pdf']);
  });

  it('are the protocol too that came as a file', () => {
    const file = { id: 'f9', name: 'protocol.docx', size: 100, type: 'application/docx', sha256: 'cc' };
    expect(names('mei', inAFile(contractSituation('the counterparty disagrees'), file))).toEqual([
      '12-A-26.pdf',
      'protocol.docx',
    ]);
  });

  it('are the signed files too', () => {
    expect(names('anna', contractSituation('it is done'))).toEqual(['contract.pdf', 'signed.pdf']);
  });
});

describe('the files by which a company is decided', () => {
  it('are those that were collected, without those that others took the place of', () => {
    const approval = situation('all documents are filed');
    const [first, ...others] = approval.documents;
    if (!first) throw new Error('there is no document');
    expect(hasPapers(situation('started'))).toBe(false);
    expect(hasPapers(approval)).toBe(true);
    expect(names('mei', approval)).toEqual(approval.documents.map(({ file }) => file.name));
    const replaced = { ...approval, documents: [{ ...first, replacedAt: 1 }, ...others] };
    expect(names('mei', replaced)).toEqual(others.map(({ file }) => file.name));
  });
});
