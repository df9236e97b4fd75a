import { expect, it } from '@jest/globals';
import { extensionOf, safeFileName } from '../../../models/files/file-name.ts';

it.each([
  ['charter.pdf', 'charter.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\scan 1.pdf', 'scan 1.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['Устав «Альфа».pdf', 'Устав «Альфа».pdf'],
  ['..', 'file'],
  ['', 'file'],
  ['what?.pdf', 'what_.pdf'],
])('%j becomes %j', (given, safe) => {
  expect(safeFileName(given)).toBe(safe);
});

it('keeps the ending of a long name', () => {
  const safe = safeFileName(`${'длинно'.repeat(100)}.docx`);
  expect([...safe]).toHaveLength(120);
  expect(extensionOf(safe)).toBe('docx');
});
