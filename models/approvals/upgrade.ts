import { dropUnused } from '../drop-unused.ts';
import type { ApprovalModel } from './approval-document.ts';

/** What companies were held by before there was anything else to hold. */
const formerIndex = 'one running per company';

/** Brings approvals that an earlier release has kept to what this one looks for; there is nothing to do where the indexes are this one's. */
export async function upgradeApprovals({ collection }: ApprovalModel): Promise<void> {
  const indexes = await collection.indexes().catch(() => []);
  const has = (index: string) => indexes.some(({ name }) => name === index);
  if (indexes.length > 0 && !has('checkOpen_1')) {
    const unanswered = { $in: [null, '$state.checks.result'] };
    const checkOpen = { $and: [{ $eq: ['$status', 'running'] }, unanswered] };
    await collection.updateMany({ checkOpen: { $exists: false } }, [{ $set: { checkOpen } }]);
  }
  if (await dropUnused(collection, indexes)) {
    // Nobody is kept at the tasks of that time: once these approvals are told that time has passed, somebody is.
    const unkept = { 'state.is': 'open', control: { $exists: false } };
    const open = { status: 'running', 'state.tasks': { $elemMatch: unkept } };
    await collection.updateMany(open, { $set: { wakeAt: 1 } });
  }
  if (!has(formerIndex)) return;
  const holds = { $cond: [{ $eq: ['$status', 'running'] }, { $concat: ['company ', '$company'] }, null] };
  await collection.updateMany({ holds: { $exists: false } }, [{ $set: { holds } }]);
  await collection.dropIndex(formerIndex);
}
