import type { Approval } from '../../../flows/approval.ts';
import { type Luck, nextThing } from './next-thing.ts';
import type { Situation } from './steps.ts';
import { type Played, type Told, toldOne } from './world.ts';

/** The history, gone on until it is there; or until somebody has to be named first. */
export function broughtTo(situation: Situation, world: Played, watch: (told: Told) => void): Played {
  const { approval } = world.known;
  if (isIn(situation, approval)) return world;
  const next = nextThing(approval, luckTo(situation), '');
  if (!next) return world;
  const clock = next.type === 'time passed' ? (approval.wakeAt ?? world.clock) : world.clock;
  return broughtTo(situation, toldOne({ ...world, clock }, next, watch), watch);
}

function isIn(situation: Situation, { tasks, ...approval }: Approval): boolean {
  const open = tasks.find(({ state }) => state.is === 'open');
  switch (situation) {
    case 'a refusal':
      return open?.kind === 'confirm refusal';
    case 'a silent service':
      return open?.kind === 'classify';
    case 'preparation':
    case 'security check':
    case 'cascade':
      return approval.status === 'running' && approval.stage === situation;
  }
}

/** The luck by which the check comes to it. */
function luckTo(situation: Situation): Luck {
  switch (situation) {
    case 'a refusal':
      return 97;
    case 'a silent service':
      return 2;
    case 'preparation':
    case 'security check':
    case 'cascade':
      return 1;
  }
}
