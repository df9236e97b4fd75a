import type { ApprovalId } from '../flows/approval.ts';
import { createTellOnce } from './tell-once.ts';

export interface Work {
  /** Asks for an approval's work; resolves when it is done, rejects never. */
  ask(id: ApprovalId): Promise<void>;
  /** Asks for what was left behind, of as many as there is room for at once: nobody is waiting for an answer meanwhile. */
  sweep(ids: readonly ApprovalId[]): Promise<void>;
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
  /** A clock in ms that never goes back. */
  now?: () => number;
}

/** Work that was asked for so short a time ago, in ms, came of something that people are doing right now. */
const rush = 250;
/** In a rush one more is begun beside what is under way only so long, in ms, after the last: it may wait for somebody else. */
const pace = 1_000;

/**
 * Work on approvals, one at a time of each. However often it is asked for while it runs or waits, one more run follows: ten votes at once
 * make one redraw. What fails is told, and left to whoever asks next. A thousand votes at once are a thousand ids in line and no more:
 * the chat's own limits let through a few, and the clicks that go on coming must not wait for the rest. While more keeps being asked for,
 * what is begun is paced: whoever clicks is answered first.
 */
export function createWork({ workOn, failed, atOnce, now = () => performance.now() }: WorkOptions): Work {
  const asked = new Map<ApprovalId, Asked>();
  const waiting: (() => void)[] = [];
  const tellOnce = createTellOnce(failed);
  let underWay = 0;
  let lastAsked = Number.NEGATIVE_INFINITY;
  let lastBegun = Number.NEGATIVE_INFINITY;
  let willLookAgain = false;

  const paced = () => now() - lastAsked < rush && now() - lastBegun < pace;
  const hasRoom = () => underWay === 0 || (underWay < atOnce && !paced());

  function begin(): void {
    underWay += 1;
    lastBegun = now();
  }

  function letIn(): void {
    while (waiting.length > 0 && hasRoom()) {
      begin();
      waiting.shift()?.();
    }
    if (willLookAgain || waiting.length === 0 || underWay >= atOnce) return;
    willLookAgain = true;
    setTimeout(() => {
      willLookAgain = false;
      letIn();
    }, rush).unref();
  }

  async function run(id: ApprovalId, state: Asked): Promise<void> {
    await turn();
    while (state.again) {
      state.again = false;
      await tellOnce(id, () => workOn(id));
    }
    asked.delete(id);
    underWay -= 1;
    letIn();
  }

  /** Nobody gets in before those who wait: whoever ends lets them in at once. */
  async function turn(): Promise<void> {
    if (waiting.length === 0 && hasRoom()) return begin();
    const mayBegin = new Promise<void>((resolve) => waiting.push(resolve));
    letIn();
    await mayBegin;
  }

  function line(id: ApprovalId): Promise<void> {
    const before = asked.get(id);
    if (before) {
      before.again = true;
      return before.done;
    }
    const state: Asked = { again: true, done: Promise.resolve() };
    asked.set(id, state);
    state.done = run(id, state);
    return state.done;
  }

  return {
    ask(id) {
      lastAsked = now();
      return line(id);
    },
    async sweep(ids) {
      await Promise.all(ids.map(line));
    },
    doneWith: async (id) => asked.get(id)?.done,
    async settled() {
      while (asked.size > 0) await Promise.all([...asked.values()].map(({ done }) => done));
    },
  };
}
