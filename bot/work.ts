import type { ApprovalId } from '../flows/approval.ts';

export interface Work {
  /** Asks for an approval's work; resolves when it is done, rejects never. */
  ask(id: ApprovalId): Promise<void>;
  /** Waits until nothing is being worked on. */
  settled(): Promise<void>;
}

/**
 * Work on approvals, one at a time of each. However often it is asked for while it runs, one more run follows: ten votes at once make
 * one redraw. What fails is told, and left to whoever asks next.
 */
export function createWork(workOn: (id: ApprovalId) => Promise<void>, failed: (error: unknown) => void): Work {
  const running = new Map<ApprovalId, { again: boolean; done: Promise<void> }>();

  async function run(id: ApprovalId, state: { again: boolean }): Promise<void> {
    while (state.again) {
      state.again = false;
      await workOn(id).catch(failed);
    }
    running.delete(id);
  }

  return {
    ask(id) {
      const now = running.get(id);
      if (now) {
        now.again = true;
        return now.done;
      }
      const state = { again: true, done: Promise.resolve() };
      running.set(id, state);
      state.done = run(id, state);
      return state.done;
    },
    async settled() {
      while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}
