import type { PageState } from '../../page-api.ts';

/** Something that the composer offers while the person types. */
export interface Suggestion {
  key: string;
  label: string;
  detail: string;
  description: string;
  userId?: string;
  /** The text of the composer once it is chosen. */
  text: string;
  /** It only tells how to go on, and is not chosen. */
  onlyHint: boolean;
}

/** What fits a text that ends at the caret: slash commands at its start, people after an "@". */
export function suggestionsFor(
  text: string,
  { workspace, users }: Pick<PageState, 'workspace' | 'users'>,
): Suggestion[] {
  if (text.startsWith('/')) return commands(text, workspace.commands);
  const at = /(^|\s)@([\p{L}\p{N} .-]{0,30})$/u.exec(text);
  if (!at) return [];
  const typed = (at[2] ?? '').toLowerCase();
  const before = text.slice(0, text.length - typed.length);
  return users
    .filter(
      (user) =>
        user.name
          .toLowerCase()
          .split(' ')
          .some((word) => word.startsWith(typed)) || startsName(user.name, typed),
    )
    .filter((user) => user.name.toLowerCase() !== typed.trim())
    .slice(0, 8)
    .map(({ id, name, title }) => ({
      key: id,
      label: name,
      detail: '',
      description: title,
      userId: id,
      text: `${before}${name} `,
      onlyHint: false,
    }));
}

function startsName(name: string, typed: string): boolean {
  return typed.length > 0 && name.toLowerCase().startsWith(typed);
}

function commands(text: string, known: PageState['workspace']['commands']): Suggestion[] {
  const [name = ''] = text.split(/\s/);
  const complete = text.length > name.length;
  return known
    .filter(({ command }) => (complete ? command === name : command.startsWith(name)))
    .map(({ command, hint, description }) => ({
      key: command,
      label: command,
      detail: hint,
      description,
      text: `${command} `,
      onlyHint: complete,
    }));
}
