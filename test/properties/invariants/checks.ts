import type { CheckResult } from '../../../flows/approval.ts';
import type { Told } from '../support/telling.ts';

/** An answer counts for the check that waits, once. */
export function aLateAnswerChangesNothing({ before, event, verdict }: Told): string | null {
  if (event.type !== 'check answered' || !verdict.ok) return null;
  const check = before.checks.at(-1);
  return check?.request === event.request && check.result === null ? null : `${event.request} was not waiting`;
}

/** What a check came to is never rewritten; only the decision on a refusal is added. */
export function aResultStays({ before, after }: Told): string | null {
  for (const [index, { request, result }] of before.checks.entries()) {
    const now = after.checks[index]?.result;
    if (result !== null && (!now || saidOf(now) !== saidOf(result))) return `the result of ${request} changed`;
    if (result?.confirmation && now?.confirmation?.by !== result.confirmation.by) return `${request} was decided again`;
  }
  return null;
}

const saidOf = ({ confirmation: _, ...result }: CheckResult): string => JSON.stringify(result);

/** Requests are asked for once each, under an id that is new in the world. */
export function everyCheckIsAskedForOnce({ before, after, effects }: Told): string | null {
  const news = after.checks.slice(before.checks.length).map(({ request }) => request);
  const asked = effects.flatMap((effect) => (effect.type === 'ask for a check' ? effect.request : []));
  if (news.join() !== asked.join()) return `${asked} was asked for, not ${news}`;
  const known = after.checks.map(({ request }) => request);
  if (new Set(known).size !== known.length) return 'two checks have one id';
  return known.every((request) => /^[A-Za-z0-9-]+$/.test(request)) ? null : 'an id cannot stand in an address';
}

/** The documents that were asked for are those of the next task. */
export function whatIsAskedForIsWanted({ after }: Told): string | null {
  const result = after.checks.at(-1)?.result;
  const task = after.tasks.at(-1);
  if (after.status !== 'running' || after.stage !== 'preparation' || result?.outcome !== 'documents required')
    return null;
  return task?.kind === 'attach' && task.fields.join() === result.documents.join()
    ? null
    : 'other documents are wanted';
}
