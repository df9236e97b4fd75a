import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentsCompared } from '../../../bot/effects/documents-compared.ts';
import type { StoredFile } from '../../../flows/approval.ts';
import type { Difference } from '../../../flows/comparison.ts';
import { type Documents, openDocuments } from '../../../integrations/documents/documents.ts';
import { docxType } from '../../../integrations/documents/text-of.ts';
import { contractReached, contractStarted } from '../../support/contracts.ts';
import { docxOfTexts } from '../../support/docx.ts';
import { pdfOf } from '../../support/pdf.ts';

let documents: Documents;
beforeAll(() => {
  documents = openDocuments({ path: '' });
});
afterAll(() => documents.close());

const approval = contractReached([contractStarted()]);
const law = ['The Carrier delivers the goods in time.', 'The Customer pays within 30 days.', 'Disputes go to court.'];
const changed = [law[0] ?? '', 'The Customer pays within 90 days.', law[2] ?? ''];

interface File {
  bytes: Uint8Array;
  type: string;
}

const docx = (...texts: string[]): File => ({ bytes: docxOfTexts(...texts), type: docxType });
const pdf = async (...pages: string[]): Promise<File> => ({ bytes: await pdfOf(pages), type: 'application/pdf' });

/** What the approval is told of two files. */
async function told(before: File, after: File, as: 'revisions' | 'signed'): Promise<Difference> {
  const kept: Readonly<Record<string, Uint8Array>> = { before: before.bytes, after: after.bytes };
  const file = (id: 'before' | 'after', { type, bytes }: File): StoredFile => ({
    id,
    name: id,
    size: bytes.length,
    type,
    sha256: `sha of ${id}`,
  });
  const events: object[] = [];
  await documentsCompared(
    approval,
    { type: 'compare documents', key: '1.1', before: file('before', before), after: file('after', after), as },
    {
      documents,
      files: { read: async (id) => Buffer.from(kept[id] ?? []) },
      approvals: {
        tell: async (_id, event) => {
          events.push(event);
          return { ok: true, approval };
        },
      },
    },
  );
  expect(events).toMatchObject([
    { type: 'documents compared', before: 'sha of before', after: 'sha of after', delivery: expect.any(String) },
  ]);
  return (events as { difference: Difference }[])[0]?.difference as Difference;
}

describe('two revisions', () => {
  it('are told by what stood there and what stands there now, the first changes of all', async () => {
    const many = Array.from({ length: 8 }, (_, at) => `An added clause, number ${at}.`);
    expect(await told(docx(...law), docx(...changed, ...many), 'revisions')).toMatchObject({
      is: 'compared',
      changed: 'substance',
      changes: 9,
      first: [
        { before: 'The Customer pays within 30 days.', after: 'The Customer pays within 90 days.' },
        { before: '', after: 'An added clause, number 0.' },
        {},
        {},
        {},
      ],
      pages: null,
    });
  });

  it('show of a long paragraph the words that changed, with some around', async () => {
    const long = (days: string) =>
      `${'On and on it goes. '.repeat(40)}It is paid in ${days} days. ${'More. '.repeat(90)}`;
    expect(await told(docx(long('30')), docx(long('60')), 'revisions')).toMatchObject({
      first: [
        { before: 'It is paid in 30 days. More. More. More.', after: 'It is paid in 60 days. More. More. More.' },
      ],
    });
  });

  it('one of which is a scan are not compared, so that not all of it seems to have changed', async () => {
    expect(await told(docx(...law), await pdf('', ''), 'revisions')).toEqual({ is: 'not compared', why: 'a scan' });
  });
});

describe('a signed file', () => {
  it('has the same text as what was approved, on so many pages', async () => {
    expect(await told(await pdf(law.join(' ')), await pdf(...law), 'signed')).toEqual({
      is: 'compared',
      changed: 'nothing',
      changes: 0,
      first: [],
      pages: { before: 1, after: 3 },
      scannedPages: [],
    });
  });

  it('says another thing, and on which page', async () => {
    expect(await told(await pdf(...law), await pdf(...changed), 'signed')).toMatchObject({
      changed: 'substance',
      changes: 1,
      first: [{ page: 2, before: expect.stringContaining('30'), after: expect.stringContaining('90') }],
    });
  });

  it.each<[string, () => Promise<File>, string]>([
    ['a PDF of pictures', () => pdf('', ''), 'a scan'],
    ['a photograph', async () => ({ bytes: Buffer.from('jpeg'), type: 'image/jpeg' }), 'a scan'],
    ['damaged', async () => ({ bytes: Buffer.from('%PDF-1.7 and nothing'), type: 'application/pdf' }), 'unreadable'],
  ])('that is %s is to be compared by eye', async (_what, file, why) => {
    expect(await told(await pdf(...law), await file(), 'signed')).toEqual({ is: 'not compared', why });
  });

  it('is laid beside an approved DOCX by its paragraphs', async () => {
    expect(await told(docx(...law), await pdf(...law), 'signed')).toMatchObject({ changed: 'nothing', pages: null });
  });
});
