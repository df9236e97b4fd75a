/**
 * A text without what an editor may change freely: case, spaces, punctuation. What stands in or at a number stays, as do signs such as % and §:
 * `1,000` is not `1.000`. Two texts of one key differ in nothing of substance, as far as letters can tell; a lawyer says whether it is so.
 */
export function editorialKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(?<=\d)[.,](?=\d)|[-−–](?=\d)/gu, (sign) => ({ ',': '\u0001', '.': '\u0002' })[sign] ?? '\u0003')
    .replace(/[\p{P}\s]/gu, (sign) => (/[%§№&@/#*]/u.test(sign) ? sign : ' '))
    .replace(/ +/g, ' ')
    .trim();
}
