import type { ApprovalId } from '../flows/approval.ts';
import { createTellOnce } from './tell-once.ts';

export interface Work {
  /** Asks for an approval's work; resolves when it is done, rejects never. */
  ask(id: ApprovalId): Promise<void>;
  /** Waits for the work on an approval that was asked for before, if any. */
  doneWith(id: ApprovalId): Promise<void>;
  /** Waits until nothing is being worked on. */
  settled(): Promise<void>;
}

interface Asked {
  again: boolean;
  done: Promise<void>;
}

export interface WorkOptions {
  workOn: (id: ApprovalId) => Promise<void>;
  failed: (error: unknown) => void;
  /** So many approvals are worked on at once; the others wait in the order in which they were asked for. */
  atOnce: number;
}

/**
 * Work on approvals, one at a time of each. However often it is asked for while it runs or waits, one more run follows: ten votes at once
 * make one redraw. What fails is told, and left to whoever asks next. A thousand votes at once are a thousand ids in line and no more:
 * the chat's own limits let through a few, and the clicks that go on coming must not wait for the rest.
 */
export function createWork({ workOn, failed, atOnce }: WorkOptions): Work {
  const asked = new Map<ApprovalId, Asked>();
  const waiting: (() => void)[] = [];
  const tellOnce = createTellOnce(failed);
  let underWay = 0;

  async function run(id: ApprovalId, state: Asked): Promise<void> {
    await turn();
    while (state.again) {
      state.again = false;
      await tellOnce(id, () => workOn(id));
    }
    asked.delete(id);
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  }

  /** Whoever ends hands their place on, so that nobody gets in between. */
  async function turn(): Promise<void> {
    if (underWay < atOnce) underWay += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  return {
    ask(id) {
      const before = asked.get(id);
      if (before) {
        before.again = true;
        return before.done;
      }
      const state: Asked = { again: true, done: Promise.resolve() };
      asked.set(id, state);
      state.done = run(id, state);
      return state.done;
    },
    doneWith: async (id) => asked.get(id)?.done,
    async settled() {
      while (asked.size > 0) await Promise.all([...asked.values()].map(({ done }) => done));
    },
  };
}
