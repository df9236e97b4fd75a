import { also, type Course, changed } from './course.ts';
import { currentVisit } from './tasks.ts';

const hour = 3_600_000;

/** Asks the verification service anew: a check is opened, and a person classifies it if no answer has come in the set time. */
export function asked(course: Course): Course {
  const { approval, at, organization } = course;
  const request = `${approval.id}-${approval.checks.length + 1}`;
  const check = {
    request,
    round: currentVisit(approval).round,
    askedAt: at,
    byHandAt: at + organization.securityCheck.byHandAfterHours * hour,
    result: null,
  };
  return also(changed(course, { checks: [...approval.checks, check] }), { type: 'ask for a check', request });
}
