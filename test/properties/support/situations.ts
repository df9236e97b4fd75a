import type { Approval } from '../../../flows/approval.ts';
import type { Happening } from '../../../flows/event.ts';
import { maxFiles } from '../../../flows/package.ts';
import { fileOffer, type Luck, nextThing } from './next-thing.ts';
import type { Situation } from './steps.ts';
import { type Played, toldOne, type Watch } from './telling.ts';

/** The history, gone on until it is there; or until somebody has to be named first. */
export function broughtTo(situation: Situation, world: Played, watch: Watch): Played {
  const { approval } = world.known;
  if (isIn(situation, approval)) return world;
  const next = nextTowards(situation, approval);
  if (!next) return world;
  const clock = next.type === 'time passed' ? (approval.wakeAt ?? world.clock) : world.clock;
  return broughtTo(situation, toldOne({ ...world, clock }, next, watch), watch);
}

function nextTowards(situation: Situation, approval: Approval): Happening | null {
  const task = approval.tasks.at(-1);
  if (situation === 'too many files' && task) return fileOffer(task.id, approval.initiator, approval, 'scan.pdf', 100);
  return nextThing(approval, luckTo(situation), '');
}

function isIn(situation: Situation, { tasks, ...approval }: Approval): boolean {
  const open = tasks.find(({ state }) => state.is === 'open');
  switch (situation) {
    case 'too many files':
      return approval.offers.length >= maxFiles;
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
    case 'too many files':
    case 'security check':
    case 'cascade':
      return 1;
  }
}
