import { joined } from '../../cards/joined.ts';
import { taskText } from '../../cards/naming.ts';
import { moment } from '../../cards/times.ts';
import type { Approval, Task } from '../../flows/approval.ts';
import { nameOf } from '../../flows/course.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import type { Coming, Forecast } from '../../flows/forecast.ts';
import { subjectOf } from '../../flows/processes.ts';
import { isOpen } from '../../flows/tasks.ts';

/** What will be sent, for a terminal: a line each, in the local time of whoever gets it. */
export function rhythmText(
  approval: Approval,
  { comings, more }: Forecast,
  days: number,
  organization: Organization,
): string {
  const lines = comings.map((coming) => `  ${timeOf(coming, organization)}  ${textOf(coming, approval, organization)}`);
  const rest = more ? 'More would follow.' : 'That is all.';
  const sent = lines.length === 0 ? [whyNothing(approval, days, more)] : ['If nobody acts:', ...lines, rest];
  return `${[joined(approval.number, subjectOf(approval)), ...sent, ...ended(approval, organization)].join('\n')}\n`;
}

function textOf(coming: Coming, approval: Approval, organization: Organization): string {
  const name = (person: PersonId | null) =>
    person === null ? 'whoever an administrator names' : nameOf(person, organization, approval);
  switch (coming.is) {
    case 'reminder': {
      const { holder } = coming.task;
      const instead = holder === null || holder === coming.to ? '' : `, in place of ${name(holder)}`;
      return `reminder to ${name(coming.to)}${instead}: ${aboutOf(coming.task)}`;
    }
    case 'escalation': {
      const why = coming.why === 'late' ? 'is late' : 'is away and nobody stands in';
      return `escalation to ${name(coming.to)}, since ${name(coming.task.holder)} ${why}: ${aboutOf(coming.task)}`;
    }
    case 'reminder of the counterparty':
      return `mail to the counterparty, ${coming.contact}: reminder ${coming.nth}`;
    case 'counterparty given up':
      return `${name(coming.to)} is asked to call the counterparty, or to choose what else to do`;
    case 'check by hand':
      return `the security check is given to ${name(coming.to)}, to be classified by hand`;
  }
}

const aboutOf = (task: Task) => `${taskText(task, 'en')} (${task.id})`;

/** Where somebody gets it, as their own clock shows it: `Tue 24 Nov, 14:00 Europe/Riga`. */
function timeOf(coming: Coming, { people, timeZone: own }: Organization): string {
  const person = 'to' in coming && coming.to !== null ? people[coming.to] : undefined;
  const timeZone = person?.timeZone ?? own;
  return `${moment(coming.at, { language: 'en', timeZone, now: null })} ${timeZone}`;
}

function whyNothing(approval: Approval, days: number, more: boolean): string {
  if (approval.status !== 'running') return `It has ended in ${approval.status}: nothing is sent any more.`;
  const company = approval.contract?.company;
  switch (company?.outcome) {
    case 'waiting': {
      const { number = 'of its company' } = company.approval ?? {};
      return `It waits for the company approval ${number}: nothing is sent until that ends.`;
    }
    case 'withdrawn':
      return 'The company approval was withdrawn: nothing is sent until somebody starts it anew.';
    case 'asked':
    case 'approved':
    case 'non-valid':
    case undefined:
      return more
        ? `Nothing is sent within ${days} days.`
        : 'Nothing is sent: what it waits for is not waited for by time.';
  }
}

/** Open tasks of which nobody hears any more. */
function ended({ tasks, ...approval }: Approval, organization: Organization): string[] {
  if (approval.status !== 'running') return [];
  return tasks
    .filter((task) => isOpen(task) && task.control?.remindAt === null && task.control.escalateAt === null)
    .map((task) => {
      const holder = task.holder === null ? 'nobody' : nameOf(task.holder, organization);
      return `Nothing more is sent about ${aboutOf(task)}, which ${holder} has: its rhythm has ended.`;
    });
}
