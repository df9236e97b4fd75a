import type { Workspace } from '../workspace/workspace.ts';

/** The text as Slack keeps it: `& < >` escaped, people named after an "@" as mentions. */
export function withMentions(workspace: Workspace, text: string): string {
  let marked = text
    .split(/(<[@#][A-Z0-9]+>)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    .join('');
  for (const user of workspace.users.values()) marked = marked.replaceAll(`@${user.name}`, `<@${user.id}>`);
  return marked;
}
