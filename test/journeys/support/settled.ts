import type { Countersign } from './countersign.ts';
import { until } from './until.ts';

const idOnly = { projection: { _id: 1 } } as const;
const open = { $in: ['pending', 'intended'] };

/**
 * Waits until the bot has nothing left to do for now: every event taken, every card drawn, every effect carried out, everything woken whose
 * time has come. A verification service that cannot be reached is not waited for.
 */
export async function settled({ sandbox, connection }: Countersign): Promise<void> {
  const approvals = connection.collection('approvals');
  const standings = connection.collection('companyStandings');
  let looks = 0;
  await until('all to be quiet', async () => {
    // Twice in a row, as one approval may hand something to another that was looked at before.
    looks = (await quiet()) ? looks + 1 : 0;
    return looks > 1;
  });

  async function quiet(): Promise<boolean> {
    if (sandbox.eventsUnderway() > 0) return false;
    const now = sandbox.workspace.clock.now();
    const work = { $elemMatch: { state: open, 'effect.type': { $ne: 'ask for a check' } } };
    const busy = { $or: [{ undrawn: { $type: 'number' } }, { wakeAt: { $lte: now } }, { outbox: work }] };
    if (await approvals.findOne(busy, idOnly)) return false;
    if (!(await askedOrTurnedAway())) return false;
    const due = { $or: [{ 'outbox.0': { $exists: true } }, { 'standing.wakeAt': { $lte: now } }] };
    return (await standings.findOne(due, idOnly)) === null;
  }

  /** Whether each check has come to the service, or to its closed door. */
  async function askedOrTurnedAway(): Promise<boolean> {
    const ask = { $elemMatch: { state: open, 'effect.type': 'ask for a check' } };
    const found = await approvals
      .find({ outbox: ask })
      .project<{ outbox: { effect: { request: string } }[] }>({ outbox: ask })
      .toArray();
    const requests = found.flatMap(({ outbox }) => outbox.map(({ effect }) => effect.request));
    return requests.every((request) => sandbox.verification.unavailable(request));
  }
}
