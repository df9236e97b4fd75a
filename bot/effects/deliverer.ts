import type { ApprovalId } from '../../flows/approval.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Attempt, Outbox, Taken } from '../../models/outbox/outbox.ts';
import { createWork } from '../work.ts';
import { carryOut, type EffectDeps, unwanted } from './carry-out.ts';

export interface DelivererDeps extends EffectDeps {
  outbox: Outbox;
  /** How long a slow request may still come through, in ms. */
  settle: number;
  failed: (error: unknown) => void;
}

const longestPause = 15 * 60_000;
/** What comes again so soon does not wait for the sweep. */
const soon = 60_000;
/** With growing pauses that is more than a day. */
const mostAttempts = 100;

/** Carries out what approvals want to happen: at once after the commit, and again by the sweep for what a crash left. */
export function createDeliverer(deps: DelivererDeps) {
  const { outbox, settle, failed } = deps;
  const work = createWork({ workOn: deliverAll, failed, atOnce: 8 });

  async function deliverAll(id: ApprovalId): Promise<void> {
    for (let taken = await outbox.take(id); taken; taken = await outbox.take(id)) {
      const attempt = await attempted(taken);
      await outbox.settle(taken, attempt);
      if ('pause' in attempt && attempt.pause < soon) setTimeout(() => void work.ask(id), attempt.pause).unref();
    }
  }

  async function attempted(taken: Taken): Promise<Attempt> {
    const why = unwanted(taken.entry.effect, taken.approval);
    if (why !== null) return { is: 'dropped', why };
    try {
      await carryOut(taken, deps);
      return { is: 'confirmed' };
    } catch (error) {
      failed(error);
      return setback(error, taken.entry.attempts, settle);
    }
  }

  return work;
}

/** What a failure means for the entry. Something broken on our side is tried again like something that will go through later. */
export function setback(error: unknown, attempts: number, settle: number): Attempt {
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof OutsideFailure && error.kind === 'refused') return { is: 'parked', why };
  if (attempts >= mostAttempts) return { is: 'parked', why: `given up after ${attempts} attempts: ${why}` };
  if (error instanceof OutsideFailure && error.kind === 'unanswered') return { is: 'intended', why, pause: settle };
  const asked = error instanceof OutsideFailure ? error.retryAfter : null;
  const growing = Math.min(longestPause, 1_000 * 2 ** Math.min(attempts - 1, 10));
  return { is: 'pending', why, pause: asked ?? growing };
}
