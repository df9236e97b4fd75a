import type { ApprovalModel } from './approval-document.ts';

/** What companies were held by before there was anything else to hold. */
const formerIndex = 'one running per company';

/** Brings approvals that an earlier release has kept to what this one looks for; there is nothing to do where its index is not. */
export async function upgradeApprovals({ collection }: ApprovalModel): Promise<void> {
  const indexes = await collection.indexes().catch(() => []);
  if (!indexes.some(({ name }) => name === formerIndex)) return;
  const holds = { $cond: [{ $eq: ['$status', 'running'] }, { $concat: ['company ', '$company'] }, null] };
  await collection.updateMany({ holds: { $exists: false } }, [{ $set: { holds } }]);
  await collection.dropIndex(formerIndex);
}
