import type { Approval, ApprovalId } from '../../flows/approval.ts';
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
export type ReadKnown = (id: ApprovalId) => Promise<Known | null>;

interface Found {
  _id: ApprovalId;
  state: Approval;
  history: { delivery: string; hash: string }[];
}

/** Reads approvals; those that are asked for in the same turn of the loop are one query. */
export function createKnownReader(model: ApprovalModel): ReadKnown {
  let asked = new Map<ApprovalId, Promise<Known | null>>();
  let group: Promise<Map<ApprovalId, Known>> | null = null;

  async function readAll(): Promise<Map<ApprovalId, Known>> {
    await new Promise(setImmediate);
    const ids = [...asked.keys()];
    asked = new Map();
    group = null;
    const found = await model.collection
      .find(
        { _id: { $in: ids as never[] } },
        { projection: { state: 1, 'history.delivery': 1, 'history.hash': 1 }, readConcern: { level: 'majority' } },
      )
      .toArray();
    return new Map((found as unknown as Found[]).map((one) => [one._id, knownOf(one)]));
  }

  return (id) => {
    const before = asked.get(id);
    if (before) return before;
    group ??= readAll();
    const known = group.then((all) => all.get(id) ?? null);
    asked.set(id, known);
    return known;
  };
}

function knownOf({ state, history }: Found): Known {
  return {
    approval: state,
    head: history.at(-1)?.hash ?? chainStart,
    deliveries: new Set(history.map(({ delivery }) => delivery)),
  };
}
