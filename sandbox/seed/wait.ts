import type { Workspace } from '../workspace/workspace.ts';

/** Waits until something stands in the workspace, looking after each change; says what was waited for when it does not come. */
export function waitFor<Value>(
  workspace: Workspace,
  what: string,
  look: () => Value | undefined,
  limitMs = 30_000,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const found = look();
      if (found === undefined) return;
      clearTimeout(limit);
      stop();
      resolve(found);
    };
    const stop = workspace.listen(check);
    const limit = setTimeout(() => {
      stop();
      reject(new Error(`waited ${limitMs / 1000} s in vain for ${what}`));
    }, limitMs);
    limit.unref();
    check();
  });
}
