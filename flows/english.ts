// How the description of a process is written.

/** `security check` begins a sentence as `Security check`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const bold = (stage: string) => `**${capital(stage)}**`;

export const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;

export const hours = (number: number) => count(number, 'working hour');

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
