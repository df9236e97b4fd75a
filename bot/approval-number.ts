/** Cyrillic letters that look like those of our numbers. */
const lookAlikes: Readonly<Record<string, string>> = { С: 'C', А: 'A', Д: 'D' };

/**
 * Reads an approval's number as people type it: `ca-2026-1`, `CA 2026 0001`, `#ca2026-0001` are all `CA-2026-0001`. Null when it is
 * none.
 */
export function approvalNumber(text: string): string | null {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[САД]/gu, (letter) => lookAlikes[letter] ?? letter);
  const [, kind, year, count] = /^[#№]?\s*(CA|DA)[\s\-–—./]*(\d{4})[\s\-–—./]+(\d{1,9})$/u.exec(plain) ?? [];
  return kind && year && count ? `${kind}-${year}-${String(Number(count)).padStart(4, '0')}` : null;
}
