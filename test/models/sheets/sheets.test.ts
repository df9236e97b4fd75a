import { expect, it } from '@jest/globals';
import { createSheets } from '../../../models/sheets/sheets.ts';
import { freshDatabase } from '../../support/mongo.ts';

const file = { id: 'f', name: 'sheet.pdf', size: 1, type: 'application/pdf', sha256: 'ab' };

it('an older sheet that may stand in the thread is taken out, whether or not somebody came to say that it does', async () => {
  const database = await freshDatabase();
  const sheets = await createSheets(database.connection);
  const version = (number: number) =>
    sheets.keep({
      approval: 'a1',
      number: 'CA-2026-0001',
      version: number,
      says: String(number),
      token: String(number),
      generatedAt: 0,
      file,
    });
  await version(1);
  const shared = await version(2);
  await sheets.note(shared, { chatFile: 'F2' });
  const known = await version(3);
  await sheets.note(known, { chatFile: 'F3', state: 'in the thread' });
  const gone = await version(4);
  await sheets.note(gone, { chatFile: 'F4', state: 'taken out' });
  const superseded = await sheets.superseded(await version(5));
  expect(superseded.map(({ chatFile }) => chatFile).sort()).toEqual(['F2', 'F3']);
  await database.close();
});
