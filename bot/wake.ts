import type { ApprovalId } from '../flows/approval.ts';
import type { Millis } from '../flows/facts.ts';
import type { Approvals } from '../models/approvals/approvals.ts';
import type { TellOnce } from './tell-once.ts';

interface Deps {
  approvals: Pick<Approvals, 'due' | 'tell'>;
  tellOnce: TellOnce;
}

/** Tells all approvals for which time alone changes something by now that it has passed: together, so that they are written together. */
export async function wakeDue(at: Millis, { approvals, tellOnce }: Deps): Promise<void> {
  const tried = new Set<ApprovalId>();
  for (;;) {
    // Those that failed are due again at the next sweep.
    const due = (await approvals.due(at)).filter((id) => !tried.has(id));
    if (due.length === 0) return;
    for (const id of due) tried.add(id);
    await Promise.all(
      due.map((id) =>
        tellOnce(`wake ${id}`, () => approvals.tell(id, { type: 'time passed', delivery: `time passed ${id} ${at}` })),
      ),
    );
  }
}
