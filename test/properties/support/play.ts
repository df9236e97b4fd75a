import { companyApproval } from '../../../flows/company-approval.ts';
import type { Millis, PersonId } from '../../../flows/facts.ts';
import { monday, startedBy } from '../../support/flows.ts';
import { happeningOf } from './happenings.ts';
import { firstOrganization } from './people.ts';
import { reorganized } from './reorganized.ts';
import { broughtTo } from './situations.ts';
import type { Pause, Step, Story } from './steps.ts';
import { begun, eventOf, type Played, toldAll, toldOne, type Watch } from './telling.ts';

/** After its end an approval meets so many steps more, which must all be refused. */
const afterTheEnd = 6;

/** Plays a story through the store's own fold; `watch` sees each event as it is decided. Throws when the start is refused. */
export function played({ initiator, from, steps }: Story, watch: Watch): Played {
  let world = broughtTo(from, startedAs(initiator), watch);
  let over = 0;
  for (const step of steps) {
    if (world.known.approval.status !== 'running') over += 1;
    if (over > afterTheEnd) break;
    world = stepped(world, step, watch);
  }
  return world;
}

function startedAs(initiator: PersonId): Played {
  const beginning = { process: companyApproval, organization: firstOrganization, at: monday, delivery: 'start' };
  const start = begun(startedBy(initiator), beginning);
  if (!start.ok) throw new Error(`the start was refused: ${start.refusal.type}`);
  return start.played;
}

function stepped(world: Played, step: Step, watch: Watch): Played {
  switch (step.is) {
    case 'reorganized': {
      const organization = reorganized(world.organization, step.change);
      const organizations = new Map([...world.organizations, [organization.id, organization]]);
      const next = { ...world, organization, organizations };
      return step.told ? toldOne(next, { type: 'organization changed' }, watch) : next;
    }
    case 'delivered again': {
      const again = world.told.at(-1 - step.earlier);
      const clock = later(world, step.after);
      return again ? toldAll({ ...world, clock }, [{ ...again.event, at: clock }], watch) : world;
    }
    case 'tried': {
      const seen = world.states.at(-1 - step.age) ?? world.known.approval;
      const happenings = step.moves.flatMap((move) => happeningOf(move, seen) ?? []);
      const clock = later(world, step.after);
      const events = happenings.map((one, index) => eventOf(one, clock, `d${world.told.length + index}`));
      const arriving = step.turnedRound ? events.reverse() : events;
      const now = { ...world, clock };
      return step.together
        ? toldAll(now, arriving, watch)
        : arriving.reduce((next, event) => toldAll(next, [event], watch), now);
    }
  }
}

const later = ({ clock, known }: Played, pause: Pause): Millis =>
  pause === 'until it wakes' ? Math.max(clock, known.approval.wakeAt ?? clock) : clock + pause;
