import type { Approval, Task } from '../../../flows/approval.ts';
import { isWorkingTime } from '../../../flows/calendar.ts';
import type { Effect } from '../../../flows/effect.ts';
import type { Millis, Organization, PersonId } from '../../../flows/facts.ts';
import { workingTimeOf } from '../../../flows/working-time.ts';
import type { Told } from '../support/telling.ts';

type Sent = Extract<Effect, { type: 'remind' | 'escalate' }>;

/** Reminded is whoever stands in, else the holder, else an administrator: while they are there and at work. */
export function onlyWhoIsResponsibleIsReminded({ after, effects, organization }: Told): string | null {
  for (const { type, to, task: id } of sentIn(effects)) {
    if (type !== 'remind') continue;
    const task = after.tasks.find((one) => one.id === id);
    const responsible = task?.control?.cover?.by ?? task?.holder ?? null;
    const rightful = responsible === null ? organization.administrators.includes(to) : responsible === to;
    if (!rightful) return `${to} is reminded of ${id}, which is ${responsible}'s`;
    if (!isAtWork(to, after.at, organization)) return `${to} is reminded at ${new Date(after.at).toISOString()}`;
  }
  return null;
}

/** Each step asks another; while a task has one holder nobody is asked twice. */
export function nobodyHearsOfItTwice({ before, after, effects }: Told): string | null {
  const sent = sentIn(effects).map(({ type, to, task }) => `${type} ${to} ${task}`);
  if (new Set(sent).size !== sent.length) return `in one decision: ${sent}`;
  for (const task of after.tasks) {
    const heard = task.control?.escalated.map(({ to }) => to) ?? [];
    if (new Set(heard).size !== heard.length) return `${task.id}: ${heard}`;
    const was = before.tasks.find(({ id }) => id === task.id)?.control;
    const earlier = was?.since === task.control?.since ? (was?.escalated.length ?? 0) : 0;
    const steps = heard.slice(earlier);
    const missed = steps.find((to) => !sent.includes(`escalate ${to} ${task.id}`));
    if (missed !== undefined) return `${missed} does not hear of ${task.id}`;
    if (steps.length > 1) return `${steps} hear of ${task.id} at once`;
  }
  return null;
}

/** Of what is open there is always a next reminder, for mornings never end; and what will change by time alone is not slept through. */
export function nothingOpenIsForgotten({ verdict, after, organization }: Told): string | null {
  if (!verdict.ok || after.status !== 'running') return null;
  for (const task of after.tasks.filter(isOpen)) {
    const { control, openedAt, holder } = task;
    if (!control || control.since !== openedAt || control.holder !== holder) return `${task.id} is not kept at`;
    if (control.remindAt === null) return `${task.id} is reminded of no more`;
    const next = nextOf(task, after, organization);
    if (next !== null && (after.wakeAt === null || after.wakeAt > next))
      return `${task.id} has something to come at ${next}, and it wakes at ${after.wakeAt}`;
  }
  return null;
}

/** About what is done nobody hears any more. */
export function whatIsOverIsLeftAlone({ after, effects }: Told): string | null {
  const over = sentIn(effects).find(({ task: id }) => !after.tasks.some((task) => task.id === id && isOpen(task)));
  return over ? `${over.to} hears of ${over.task}` : null;
}

/** The first of a task's moments: a reminder, a step up the line, and when its holder or deputy goes or comes back. */
function nextOf({ holder, deputy, control }: Task, { at }: Approval, { absences }: Organization): Millis | null {
  const turns = absences
    .filter(({ person }) => holder !== null && (person === holder || person === deputy))
    .flatMap(({ from, to }) => [from, to]);
  const moments = [control?.remindAt ?? at, control?.escalateAt ?? at, ...turns].filter((moment) => moment > at);
  return moments.length === 0 ? null : Math.min(...moments);
}

function isAtWork(person: PersonId, at: Millis, organization: Organization): boolean {
  const { calendar, timeZone } = workingTimeOf(person, organization);
  const away = organization.absences.some((one) => one.person === person && one.from <= at && at < one.to);
  return !away && isWorkingTime(at, calendar, timeZone);
}

const sentIn = (effects: readonly Effect[]): Sent[] =>
  effects.filter((effect): effect is Effect & Sent => effect.type === 'remind' || effect.type === 'escalate');

const isOpen = ({ state }: Task) => state.is === 'open';
