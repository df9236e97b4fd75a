import { contractApproval } from '../../../flows/contract-approval.ts';
import type { Happening } from '../../../flows/event.ts';
import { contractOrganization, contractStarted } from '../../support/contracts.ts';
import { monday } from '../../support/flows.ts';
import { begun, type Played, toldOne, type Watch } from '../support/telling.ts';
import { possible } from './happenings.ts';
import type { Step, Story } from './steps.ts';

/** In ms. */
const betweenSteps = 60_000;
const enough = 200;

const day = 86_400_000;
/** The lawyer and her deputy go one after the other, and for a day both; whom nobody stands in for goes as well. */
const absences = [
  { person: 'anna', from: monday + day, to: monday + 4 * day },
  { person: 'sam', from: monday + 3 * day, to: monday + 8 * day },
  { person: 'mei', from: monday, to: monday + 2 * day },
  { person: 'tom', from: monday + 2 * day, to: monday + 9 * day },
  { person: 'jan', from: monday + 4 * day, to: monday + 5 * day },
];

/** Plays a contract's story through the store's own fold; `watch` sees each event as it is decided. */
export function played({ standard, paper, steps }: Story, watch: Watch): Played {
  const form = { standard, signing: paper ? 'paper' : 'e-signature' } as const;
  const organization = { ...contractOrganization(), absences };
  const beginning = { process: contractApproval, organization, at: monday, delivery: 'start' };
  const start = begun(contractStarted(form), beginning);
  if (!start.ok) throw new Error(`the start was refused: ${start.refusal.type}`);
  let world = start.played;
  for (const step of steps) {
    if (step.wakes) world = woken(world, watch);
    const next = nextIn(world, step);
    const now: Played = { ...world, clock: world.clock + betweenSteps };
    world = next ? toldOne(now, next, watch) : now;
  }
  return world;
}

function woken(world: Played, watch: Watch): Played {
  const { status, wakeAt } = world.known.approval;
  if (status !== 'running' || wakeAt === null) return world;
  return toldOne({ ...world, clock: Math.max(world.clock, wakeAt) }, { type: 'time passed' }, watch);
}

function nextIn({ known, told }: Played, { choice, luck, by, again, withdraw }: Step): Happening | undefined {
  if (withdraw) return { type: 'withdrawn', by: by ?? 'jan', reason: 'no longer wanted' };
  const before = again === null ? undefined : told.at(-1 - (again % told.length))?.event;
  const all = possible(known.approval, luck, by);
  return before ?? all[choice % Math.max(1, all.length)];
}

/** Everyone does at once what is to be done, and all goes well. Throws when that leads to no end. */
export function finished(world: Played, watch: Watch): Played {
  let now = world;
  for (let round = 0; round < enough && now.known.approval.status === 'running'; round += 1) {
    for (const happening of possible(now.known.approval, 0, null)) {
      now = toldOne({ ...now, clock: now.clock + 1 }, happening, watch);
    }
  }
  if (now.known.approval.status === 'running') throw new Error(`no end after ${enough} rounds`);
  return now;
}
