import type { Approval } from '../../flows/approval.ts';
import type { ApprovalModel } from './approval-document.ts';

/** The approval with a human number, e.g. `DA-2026-0012`; null when there is none. */
export async function approvalByNumber(model: ApprovalModel, number: string): Promise<Approval | null> {
  const found = await model.findOne({ number }, { state: 1 }).lean().exec();
  return found?.state ?? null;
}
