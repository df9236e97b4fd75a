import { contractForm } from '../../support/contracts.ts';
import { acted, joinedLate, peopleAct } from './acts.ts';
import { companyAt, companyFormAt } from './organization.ts';
import type { Pause, Step, Story } from './steps.ts';
import { allCarriedOut, noted, wentOn } from './work.ts';
import { createWorld, type World } from './world.ts';

/** In ms: nobody is at an effect for so long. */
const longest = 2 * 3_600_000;

/** Plays a story; all that must hold is looked at as it goes. */
export async function played(story: Story): Promise<World> {
  const world = createWorld();
  for (const [index, step] of story.entries()) await stepped(world, step, index);
  return world;
}

async function stepped(world: World, step: Step, index: number): Promise<void> {
  switch (step.is) {
    case 'a contract starts':
      return contractStarted(world, step, index);
    case 'a company approval starts': {
      const { by, reason } = step;
      const form = companyFormAt(step.company);
      world.start({
        process: 'company',
        id: `a${index}`,
        by,
        form,
        confidential: false,
        reason,
        delivery: `start ${index}`,
      });
      return;
    }
    case 'people act': {
      const approval = nthOf(world.running(), step.approval);
      if (approval) peopleAct(world, approval.id, step, index);
      return;
    }
    case 'goes on while somebody joins':
      return joinedLate(world, step.luck, index);
    case 'withdrawn': {
      const approval = nthOf(world.running(), step.approval);
      const by = step.by ?? approval?.initiator ?? '';
      const reason = `no longer wanted ${index}`;
      if (approval) acted(world, approval.id, { type: 'withdrawn', by, reason }, `${index}`);
      return;
    }
    case 'carried out': {
      const work = nthOf(world.work, step.work);
      if (!work) return;
      const done = await wentOn(work, step.turns, world);
      if (done && step.then === 'goes on') noted(work, world);
      if (done || step.then === 'killed') work.attempt = null;
      return;
    }
    case 'all is carried out':
      return allCarriedOut(world);
    case 'delivered again': {
      const approval = nthOf(world.approvals(), step.approval);
      const event = world.played.get(approval?.id ?? '')?.told.at(-1 - step.earlier)?.event;
      if (approval && event && event.type !== 'started') world.tell(approval.id, event);
      return;
    }
    case 'end told anew':
      return endToldAnew(world, step.approval, index);
    case 'time passes':
      return timePassed(world, step);
  }
}

function contractStarted(world: World, step: Extract<Step, { is: 'a contract starts' }>, index: number): void {
  const { standard, by } = step;
  const signing = step.paper ? 'paper' : 'e-signature';
  const form = contractForm({ company: companyAt(step.company), number: `${index}`, standard, signing });
  const start = { process: 'contract', id: `c${index}`, by, form, confidential: false, reason: '' };
  const document = standard ? {} : { document: { offer: 'F0', name: 'contract.pdf', size: 100 } };
  world.start({ ...start, ...document, delivery: `start ${index}` });
}

/** One that has not joined another approval yet would take it for the end of that one: by then nobody tells it of the one before. */
function endToldAnew(world: World, nth: number, index: number): void {
  const approval = nthOf(world.running(), nth);
  const wait = approval?.contract?.company;
  if (!approval || !wait || (wait.outcome === 'waiting' && !wait.approval)) return;
  const told = world.played.get(approval.id)?.told ?? [];
  const end = told.map(({ event }) => event).findLast(({ type }) => type === 'company decided');
  if (end?.type === 'company decided') world.tell(approval.id, { ...end, delivery: `anew ${index}` });
}

/** A long time passes only when nobody is at an effect. */
async function timePassed(world: World, { pause, told }: Extract<Step, { is: 'time passes' }>): Promise<void> {
  const until = world.clock + msOf(pause, world);
  if (until - world.clock > longest) await allCarriedOut(world);
  world.clock = until;
  if (told) world.tellOfTime();
}

function msOf(pause: Pause, { clock, cards }: World): number {
  if (typeof pause === 'number') return pause;
  const [first] = [...cards.values()].flatMap(({ wakeAt }) => (wakeAt !== null && wakeAt > clock ? wakeAt : [])).sort();
  if (first === undefined) return 0;
  return first - clock - (pause === 'until a card changes' ? 0 : 1);
}

const nthOf = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];
