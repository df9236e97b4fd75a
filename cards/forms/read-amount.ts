/**
 * Reads an amount as people write it: `12 400,50`, `12,400.50`, `12.400`. The last sign is the decimal one where one or two digits follow;
 * before that, spaces, points or commas, one and the same sign throughout, part thousands. NaN when it is no amount.
 */
export function readAmount(text: string): number {
  const bare = text.replace(/[\s\u00a0\u202f'’]/gu, '');
  const [, whole = '', point = '', cents = ''] = /^(\d[\d.,]*?)(?:([.,])(\d{1,2}))?$/u.exec(bare) ?? [];
  if (!/^(\d+|\d{1,3}(,\d{3})+|\d{1,3}(\.\d{3})+)$/u.test(whole)) return Number.NaN;
  if (point !== '' && whole.includes(point)) return Number.NaN;
  return Number(`${whole.replace(/[.,]/gu, '')}.${cents || '0'}`);
}

/** Reads a whole number; '' is `none`. NaN when it is no number. */
export function readCount(text: string, none: number): number {
  const bare = text.replace(/[\s\u00a0\u202f%]/gu, '');
  if (bare === '') return none;
  return /^\d{1,6}$/u.test(bare) ? Number(bare) : Number.NaN;
}
