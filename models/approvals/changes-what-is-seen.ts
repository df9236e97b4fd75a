import type { ActivityControl, Approval, Task } from '../../flows/approval.ts';

/** Parts that stand on no card by themselves. */
const unseen: ReadonlySet<string> = new Set(['at', 'seq', 'wakeAt', 'tasks']);

/**
 * Whether an event may have changed what people see of an approval. That somebody was reminded stands in their own message only, so a
 * thousand reminders of a morning need no thousand cards looked through.
 */
export function changesWhatIsSeen(before: Approval, after: Approval): boolean {
  const was = before as unknown as Record<string, unknown>;
  const now = after as unknown as Record<string, unknown>;
  if (Object.keys(now).some((key) => !unseen.has(key) && now[key] !== was[key])) return true;
  return after.tasks.length !== before.tasks.length || after.tasks.some((task, at) => isSeen(before.tasks[at], task));
}

function isSeen(before: Task | undefined, { control: now, ...after }: Task): boolean {
  if (!before) return true;
  const { control: was, ...rest } = before;
  const earlier = rest as Record<string, unknown>;
  if (Object.entries(after).some(([key, value]) => earlier[key] !== value)) return true;
  return now !== was && (!now || isSeenOf(was, now));
}

/** Until when it is put off stands on the reminder; once it was escalated, how often somebody was reminded is read up the line. */
const isSeenOf = (
  was: ActivityControl | undefined,
  { cover, escalated, snoozed, unattendedSince }: ActivityControl,
): boolean =>
  cover !== (was?.cover ?? null) ||
  snoozed !== (was?.snoozed ?? null) ||
  unattendedSince !== (was?.unattendedSince ?? null) ||
  escalated.length > 0;
