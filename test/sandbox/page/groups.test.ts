import { describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../../sandbox/page/messages/groups.ts';
import { message } from './support.ts';

const reader = { locale: 'en-GB', timeZone: 'Europe/Riga' };
const at = (iso: string) => `${Date.parse(iso) / 1000}.000100`;

describe('messages in a list', () => {
  it('stand under one name when one author wrote them within five minutes', () => {
    const rows = rowsOf(
      [
        message(at('2026-11-24T10:00:00Z')),
        message(at('2026-11-24T10:04:00Z')),
        message(at('2026-11-24T10:10:00Z')),
        message(at('2026-11-24T10:11:00Z'), { user: 'UANNA' }),
      ],
      reader,
      0,
      'UJAN',
    );
    expect(rows.map((row) => row.joined)).toEqual([false, true, false, false]);
  });

  it('get a divider where a day begins for the reader', () => {
    const rows = rowsOf([message(at('2026-11-24T21:59:00Z')), message(at('2026-11-24T22:01:00Z'))], reader, 0, 'UJAN');
    expect(rows.map((row) => row.newDay)).toEqual([true, true]);
  });

  it('get a line before the first unread one of somebody else', () => {
    const rows = rowsOf(
      [
        message('100.1', { user: 'UANNA' }),
        message('110.1', { user: 'UANNA' }),
        message('120.1'),
        message('130.1', { user: 'UANNA' }),
      ],
      reader,
      2,
      'UJAN',
    );
    expect(rows.map((row) => row.firstUnread)).toEqual([false, true, false, false]);
  });
});
