import { companyAwaited, companyLeft, companyLookedAt, signalled } from '../../../bot/effects/company-effects.ts';
import type { ApprovalId } from '../../../flows/approval.ts';
import type { LinkEffect, World } from './world.ts';

/** Somebody is at an effect: each time that they turn to the database they can be made to wait, and perhaps for ever. */
export interface Attempt {
  /** Lets them go on until they turn to the database next. Rejects when what they do throws. */
  goOn(): Promise<'waits' | 'done'>;
}

/** Begins to carry an effect out by the bot's own functions, on the approval as it stands now. */
export function attempted(id: ApprovalId, effect: LinkEffect, world: World): Attempt {
  let open: () => void = () => undefined;
  let turned: (state: 'waits' | 'done') => void = () => undefined;
  const gate = () => {
    turned('waits');
    return new Promise<void>((go) => {
      open = go;
    });
  };
  const doing = carriedOut(id, effect, world, gate);
  const done = doing.then(() => 'done' as const);
  // A failure is told to whoever lets it go on.
  done.catch(() => undefined);
  return {
    goOn() {
      const next = new Promise<'waits' | 'done'>((resolve) => {
        turned = resolve;
      });
      open();
      return Promise.race([done, next]);
    },
  };
}

async function carriedOut(id: ApprovalId, effect: LinkEffect, world: World, gate: () => Promise<void>): Promise<void> {
  const approval = world.approval(id);
  await gate();
  /** What is asked of the database happens at once when its turn has come; the answer may be heard later. */
  const slowly = <Args extends unknown[], Value>(ask: (...args: Args) => Value) => {
    return async (...args: Args): Promise<Value> => {
      const value = ask(...args);
      await gate();
      return value;
    };
  };
  const deps = {
    approvals: {
      tell: slowly(world.tell),
      start: slowly(world.start),
      holding: slowly(world.holding),
      attributeOf: slowly(world.attributeOf),
    },
  };
  switch (effect.type) {
    case 'mark company':
      return world.mark(effect.company, effect.event, `${id}/${effect.key}`);
    case 'look at company':
      return companyLookedAt(approval, effect, deps);
    case 'await company':
      return companyAwaited(approval, effect, deps);
    case 'leave company':
      return companyLeft(approval, effect.company, deps);
    case 'signal':
      return signalled(approval, effect, deps);
  }
}
