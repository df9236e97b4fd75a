import type { ApprovalId } from '../../../flows/approval.ts';
import { OutsideFailure } from '../../../integrations/failure.ts';
import { attempted } from './attempts.ts';
import { holdAtRest } from './invariants/every.ts';
import type { Work, World } from './world.ts';

/** More turns than any effect takes. */
const allTurns = 50;
/** More than a history leaves. */
const enough = 1_000;

/** The id of the company approval that an effect may start. */
const startedBy = ({ approval, effect }: Work): ApprovalId => `${approval}-company-${effect.key.replaceAll('.', '-')}`;

/** Lets an effect go on for so many turns. True when it is carried out. */
export async function wentOn(work: Work, turns: number, world: World): Promise<boolean> {
  if (!work.attempt) world.taken.set(startedBy(work), world.approval(work.approval));
  work.attempt ??= attempted(work.approval, work.effect, world);
  try {
    for (let turn = 0; turn < turns; turn += 1) if ((await work.attempt.goOn()) === 'done') return true;
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    // It is tried again from its beginning.
    work.attempt = null;
  }
  return false;
}

/** Notes that an effect is carried out: it is not done again. */
export function noted(work: Work, world: World): void {
  world.work = world.work.filter((one) => one !== work);
  if (world.work.length === 0) holdAtRest(world);
}

/** Carries out all that waits, and what comes of it. */
export async function allCarriedOut(world: World): Promise<void> {
  for (let count = 0; count < enough; count += 1) {
    const [work] = world.work;
    if (!work) return;
    if (await wentOn(work, allTurns, world)) noted(work, world);
  }
  throw new Error(`there is no end of effects: ${world.work.map(({ effect }) => effect.type)}`);
}
