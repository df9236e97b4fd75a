import type { Approval } from '../../flows/approval.ts';
import { decide } from '../../flows/decide.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import type { ProcessDefinition } from '../../flows/process.ts';
import { eventOf, type HistoryEntry } from '../chain.ts';

export interface ReplayDeps {
  /** The definition that the approval was started by. */
  process: ProcessDefinition;
  /** The organization's snapshot of an id that the history names. Throws when it was not kept. */
  factsOf: (id: string) => Organization;
  /** The person behind a reference. Throws when they have been erased: such a history still verifies, but decides nothing again. */
  personOf: (reference: string) => PersonId;
}

/** Decides a history again, entry by entry: yields the state after each. Throws when an entry is refused, which it was not when it was written. */
export function* replay(
  history: readonly HistoryEntry[],
  { process, factsOf, personOf }: ReplayDeps,
): Generator<Approval, void, undefined> {
  let approval: Approval | null = null;
  for (const entry of history) {
    const decision = decide(approval, eventOf(entry, personOf), factsOf(entry.facts), process);
    if (!decision.ok) throw new Error(`entry ${entry.seq} (${entry.type}) is refused now: ${decision.refusal.type}`);
    approval = decision.approval;
    yield approval;
  }
}
