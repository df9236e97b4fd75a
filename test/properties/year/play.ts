import { mayAct } from '../../../flows/acting.ts';
import type { Approval, RunningApproval, Task } from '../../../flows/approval.ts';
import { decide } from '../../../flows/decide.ts';
import type { Effect } from '../../../flows/effect.ts';
import type { Happening, Started } from '../../../flows/event.ts';
import type { Millis, PersonId } from '../../../flows/facts.ts';
import { isAway } from '../../../flows/holders.ts';
import type { ProcessDefinition } from '../../../flows/process.ts';
import type { Chance } from './chance.ts';
import { deedOf, fromOutside } from './deeds.ts';
import type { YearsOrganization } from './organization.ts';
import { createScript, type Script } from './script.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Whoever started it gives up after so long. */
const mostDays = 40;

/** Something that somebody means to do. */
type Plan = AboutTask | { at: Millis; is: 'outside' } | { at: Millis; is: 'withdraw' };

interface AboutTask {
  at: Millis;
  is: 'do' | 'put off' | 'hand over' | 'ask for a reminder' | 'put the deputy on';
  task: string;
  since: Millis;
}

/** One approval from its start to its end, and all that is to be known of it. */
export function lived(
  start: Started,
  process: ProcessDefinition,
  { at, late, company }: { at: Millis; late: boolean; company: YearsOrganization },
  chance: Chance,
): Script {
  const script = createScript(start.number, late);
  let organization = company.news.findLast((one) => one.at < at)?.organization ?? company.first;
  const news = company.news.filter((one) => one.at >= at);
  const plans: Plan[] = [{ at: at + mostDays * day, is: 'withdraw' }];
  let approval: Approval | null = null;
  let deliveries = 0;
  if (chance.in100(5)) plans.push({ at: at + chance.between(1, 20 * 24) * hour, is: 'withdraw' });

  if (!tell(start, at)) throw new Error(`${start.number} was refused`);
  while (approval && isRunning(approval)) {
    const { wakeAt } = approval as RunningApproval;
    const plan = earliest(plans);
    const told = news[0];
    const next = Math.min(plan.at, (told?.at ?? Number.POSITIVE_INFINITY) - minute);
    if (wakeAt !== null && wakeAt <= next) tick(Math.max(wakeAt, (approval as RunningApproval).at), next);
    else if (told && told.at <= plan.at) {
      news.shift();
      organization = told.organization;
      tell({ type: 'organization changed' }, told.at);
    } else {
      plans.splice(plans.indexOf(plan), 1);
      carriedOut(plan, approval);
    }
  }
  return script;

  function tick(wakes: Millis, next: Millis): void {
    // Not into the next quarter of an hour, in which somebody may have gone home.
    const comes = late && chance.in100(50) && wakes % (15 * minute) < 14 * minute ? wakes + minute : wakes;
    const when = Math.min(comes, next);
    script.ticked(when / minute);
    tell({ type: 'time passed' }, when);
  }

  function tell(happening: Happening, when: Millis): boolean {
    deliveries += 1;
    const before = approval;
    const decision = decide(before, { ...happening, at: when, delivery: `d${deliveries}` }, organization, process);
    if (!decision.ok) return false;
    approval = decision.approval;
    script.happened(happening, approval, decision.effects, (task) => standInOf(task, decision.approval));
    if (isRunning(approval)) planned(before, approval, decision.effects);
    return true;
  }

  function standInOf(task: Task, now: Approval): PersonId | null {
    const { deputy } = task;
    return deputy !== null && isRunning(now) && mayAct(task, deputy, now, organization).may ? deputy : null;
  }

  /** Whoever has got a task means to do it some time; what can come from outside comes. */
  function planned(before: Approval | null, now: RunningApproval, effects: readonly Effect[]): void {
    for (const task of now.tasks.filter(isOpen)) {
      const was = before?.tasks.find(({ id }) => id === task.id);
      if (was?.openedAt === task.openedAt && was.holder === task.holder) continue;
      plans.push(...plansFor(task, now.at, chance));
    }
    for (const effect of effects) {
      const task = effect.type === 'escalate' && now.tasks.find(({ id }) => id === effect.task);
      if (task && chance.in100(60)) plans.push(planFor('do', task, now.at + chance.between(60, 1200) * minute));
    }
    if (!plans.some(({ is }) => is === 'outside') && fromOutside(now, chance).length > 0)
      plans.push({ is: 'outside', at: now.at + outsideTakes(chance) });
  }

  function carriedOut(plan: Plan, now: RunningApproval): void {
    if (plan.is === 'withdraw') tell({ type: 'withdrawn', by: now.initiator, reason: 'so be it' }, plan.at);
    else if (plan.is === 'outside') {
      const [first] = fromOutside(now, chance);
      if (first) tell(first, plan.at);
    } else attempted(plan, now);
  }

  function attempted(plan: AboutTask, now: RunningApproval): void {
    const task = now.tasks.find(({ id, openedAt }) => id === plan.task && openedAt === plan.since);
    if (!task || !isOpen(task)) return;
    if (plan.is !== 'do') {
      tell(aside(plan.is, task, plan.at), plan.at);
      return;
    }
    const doer = doerOf(task, plan.at);
    const deed = doer && deedOf(now, task, doer, chance);
    const went = deed ? tell(deed, plan.at) : false;
    // One thing after another; what did not work is tried again another time.
    const pause = went ? chance.between(1, 20) * minute : chance.between(2, 30) * hour;
    plans.push({ ...plan, at: plan.at + pause });
  }

  function doerOf({ holder, deputy, control }: Task, when: Millis): PersonId | null {
    const able = [control?.cover?.by, chance.in100(10) ? deputy : null, holder];
    return able.find((person) => person && !isAway(person, when, organization)) ?? null;
  }

  function aside(what: Exclude<AboutTask['is'], 'do'>, task: Task, when: Millis): Happening {
    switch (what) {
      case 'put off':
        return {
          type: 'snoozed',
          task: task.id,
          by: doerOf(task, when) ?? 'irina',
          until: when + chance.between(1, 100) * hour,
          reason: '',
        };
      case 'hand over':
        return {
          type: 'handed over',
          task: task.id,
          by: 'irina',
          to: chance.oneOf(Object.keys(organization.people)),
          reason: 'so be it',
        };
      case 'ask for a reminder':
        return { type: 'reminder asked for', task: task.id, by: 'irina' };
      case 'put the deputy on':
        return { type: 'deputy put on', task: task.id, by: 'irina' };
    }
  }
}

const isRunning = (approval: Approval): approval is RunningApproval => approval.status === 'running';
const isOpen = ({ state }: Task) => state.is === 'open';

const earliest = (plans: readonly Plan[]): Plan => plans.reduce((first, plan) => (plan.at < first.at ? plan : first));

const planFor = (is: AboutTask['is'], { id, openedAt }: Task, at: Millis): AboutTask => ({
  is,
  task: id,
  since: openedAt,
  at,
});

function plansFor(task: Task, now: Millis, chance: Chance): Plan[] {
  const within = (hours: number) => now + chance.between(1, hours * 60) * minute;
  if (task.holder === null) return [1, 2, 3].map(() => planFor('hand over', task, within(400)));
  const ways = [8, 8, 30, 80, 200, 300, mostDays * 24];
  const plans: Plan[] = [planFor('do', task, within(chance.oneOf(ways)))];
  if (chance.in100(15)) plans.push(planFor('put off', task, within(100)));
  if (chance.in100(6)) plans.push(planFor('hand over', task, within(150)));
  if (chance.in100(10)) plans.push(planFor('ask for a reminder', task, within(150)));
  if (chance.in100(10)) plans.push(planFor('put the deputy on', task, within(60)));
  return plans;
}

/** The service answers within hours, or after more than a day; files and the rest take as long. */
const outsideTakes = (chance: Chance) =>
  (chance.in100(85) ? chance.between(1, 600) : chance.between(1, 8 * 24 * 60)) * minute;
