import type { Approval } from '../../flows/approval.ts';
import { chainStart } from '../chain.ts';
import type { ApprovalModel } from './approval-document.ts';

/** An approval as it was last read or written: what a decision needs. */
export interface Known {
  approval: Approval;
  /** Hash of the last entry of its history. */
  head: string;
  /** Hashes of the deliveries in its history. */
  deliveries: ReadonlySet<string>;
}

/** Reads an approval with what a decision needs; null when there is none. */
export async function readKnown(model: ApprovalModel, id: string): Promise<Known | null> {
  const found = await model.collection.findOne(
    { _id: id as never },
    {
      projection: { state: 1, 'history.delivery': 1, 'history.hash': 1 },
      readConcern: { level: 'majority' },
    },
  );
  if (!found) return null;
  const { state, history } = found as unknown as { state: Approval; history: { delivery: string; hash: string }[] };
  return {
    approval: state,
    head: history.at(-1)?.hash ?? chainStart,
    deliveries: new Set(history.map(({ delivery }) => delivery)),
  };
}
