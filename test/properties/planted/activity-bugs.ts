import type { Bug } from './bug.ts';

const noticedBy = 'year';

/** Bugs in how people are kept at their tasks. */
export const activityBugs: readonly Bug[] = [
  {
    bug: 'people are reminded at night',
    noticedBy,
    file: 'flows/reminders.ts',
    find: '(person) => workingMoment(at, person, organization) === at,',
    put: '() => true,',
  },
  {
    bug: 'one up the line hears of it again and again',
    noticedBy,
    file: 'flows/escalation.ts',
    find: '!heard.includes(person) && isActive(person, organization)',
    put: 'isActive(person, organization)',
  },
  {
    bug: 'somebody up the line hears of it at night',
    noticedBy,
    file: 'flows/escalation.ts',
    find: 'if (to === undefined || workingMoment(at, to, organization) > at) return course;',
    put: 'if (to === undefined) return course;',
  },
  {
    bug: 'a deputy who is away is asked',
    noticedBy,
    file: 'flows/cover.ts',
    find: 'if (deputy === null || !isThere(deputy, at, organization)) return null;',
    put: 'if (deputy === null) return null;',
  },
  {
    bug: 'the reminder is lost that somebody has put off',
    noticedBy,
    file: 'flows/activity-happened.ts',
    find: 'remindAt: event.until }',
    put: 'remindAt: null }',
  },
  {
    bug: 'half time is counted by the wall clock',
    noticedBy,
    file: 'flows/rhythm.ts',
    find: 'const reached = addWorkingHours(openedAt, whole * share, calendar, timeZone);',
    put: 'const reached = whole > 0 ? openedAt + (dueAt - openedAt) * share : openedAt;',
  },
  {
    bug: 'whoever is handed a task is kept at it as the one before was',
    noticedBy,
    file: 'flows/activity.ts',
    find: 'if (!task || (task.control?.since === task.openedAt && task.control.holder === task.holder)) return course;',
    put: 'if (!task || task.control) return course;',
  },
  {
    bug: 'whoever comes back never gets their task back',
    noticedBy,
    file: 'flows/cover.ts',
    find: 'if (!absence) return takenOver(course, id, null);',
    put: 'if (!absence) return course;',
  },
  {
    bug: 'nobody hears that nobody is there',
    noticedBy,
    file: 'flows/cover.ts',
    find: 'return isNews && control.unattendedSince === null ? unattended(course, id) : course;',
    put: 'return isNews && control.unattendedSince === null ? course : course;',
  },
  {
    bug: 'an absence that is heard of afterwards leaves a task alone',
    noticedBy,
    file: 'flows/cover.ts',
    find: 'absence.to > (control.openedAwayUntil ?? 0)',
    put: 'absence.from > control.since || (control.since === at && doer !== holder)',
  },
  {
    bug: 'what was put off stays put off for another',
    noticedBy,
    file: 'flows/cover.ts',
    find: 'remindAt: snoozed === null ? remindAt : reminderAfter(task, at, course),',
    put: 'remindAt,',
  },
  {
    bug: 'a change of the organization makes who is up the line hear of it later',
    noticedBy,
    file: 'flows/activity.ts',
    find: 'escalateAt: overdue(escalateAt) ? escalateAt : nextStepAt(task, task.control, course),',
    put: 'escalateAt: nextStepAt(task, { ...task.control, escalated: [] }, course),',
  },
  {
    bug: 'nobody wakes when a holder goes away',
    noticedBy,
    file: 'flows/cover.ts',
    find: 'const turns = turnsOf(deputy === null ? [holder] : [holder, deputy], at, organization);',
    put: 'const turns: Millis[] = [];',
  },
];
