/** Cuts a text to a limit, with a sign that something is missing; never through the middle of a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}…`;
}
