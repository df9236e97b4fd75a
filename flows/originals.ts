import { DateTime } from 'luxon';
import { actable } from './acting.ts';
import type { Approval, StoredFile, Task } from './approval.ts';
import { nextWorkingMoment } from './calendar.ts';
import { contractOf, withContract } from './company-wait.ts';
import type { OriginalsLedger } from './contract-state.ts';
import { withControl } from './control.ts';
import { also, type Course, nameOf, type Outcome, refused, remembering, went } from './course.ts';
import type { SigningHappening } from './event.ts';
import { roleHolding } from './openings.ts';
import { missingFields } from './package.ts';
import { processOf, stageOf } from './processes.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { done, opened, openTask } from './tasks.ts';
import { textFault } from './texts.ts';
import { workingTimeOf } from './working-time.ts';

type Of<T extends SigningHappening['type']> = Extract<SigningHappening, { type: T }>;

/** The initiator notes where the paper is. */
export function originalsNoted(course: Course, event: Of<'originals noted'>): Outcome {
  const doable = actable(course, event.task, event.by, 'return originals');
  if (!doable.ok) return doable;
  const noted = remembering(withLedger(course, event.ledger), event.by);
  return went(awaitedFromCourier(noted, doable.task));
}

/** While the paper is on its way nobody can hasten it: the next reminder comes on the first working morning after the day on which it is expected. */
function awaitedFromCourier(course: Course, task: Task): Course {
  const { expectedOn, returnedOn } = contractOf(course.approval).originals;
  if (expectedOn === null || returnedOn !== null || task.holder === null) return course;
  const { calendar, timeZone } = workingTimeOf(task.holder, course.organization);
  const midnight = DateTime.fromISO(expectedOn, { zone: timeZone }).plus({ days: 1 });
  const morning = nextWorkingMoment(midnight.toMillis(), calendar, timeZone);
  return morning > course.at ? withControl(course, task.id, { remindAt: morning }) : course;
}

/** All required files are attached: they go to the archive, and the stage ends once it has been read back. */
export function originalsReturned(course: Course, event: Of<'originals returned'>): Outcome {
  const doable = actable(course, event.task, event.by, 'return originals');
  if (!doable.ok) return doable;
  const missing = missingFields(doable.task, course.approval);
  if (missing.length > 0) return refused({ type: 'documents missing', fields: missing });
  const files = filesOf(course, doable.task.id);
  return went(also(done(course, doable.task.id, event.by), { type: 'archive', files }));
}

/** The archive shows that it keeps the files. */
export function archived(course: Course, { files }: Of<'archived'>): Outcome {
  const { approval } = course;
  const stage = staged(stageOf(processOf(approval), approval.stage));
  const returned = approval.tasks.findLast(({ kind }) => kind === 'return originals');
  // Nothing else is an original, also where it has the same bytes: what is signed apart is the document itself.
  const kept = filesOf(course, returned?.id ?? '').filter(({ sha256 }) => files.includes(sha256));
  if (stage.kind !== 'originals' || openTask(approval, 'return originals') || kept.length === 0) {
    return refused({ type: 'nothing waits' });
  }
  const ledger = withLedger(course, { archived: kept });
  const said = also(ledger, { type: 'say', message: { type: 'originals archived', files: kept.length } });
  return went(movedOn(said, 'originals archived', stage.stage.then.archived));
}

/** The originals do not return: somebody decides what becomes of it. */
export function originalsMissing(course: Course, event: Of<'originals missing'>): Outcome {
  const doable = actable(course, event.task, event.by, 'return originals');
  if (!doable.ok) return doable;
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);
  if (openTask(course.approval, 'judge originals')) return refused({ type: 'answered already' });
  const reason = event.reason.trim();
  const { judgedBy: role } = originalsStage(course).task;
  const message = {
    type: 'originals missing',
    name: nameOf(event.by, course.organization, course.approval),
    reason,
  } as const;
  const said = also(course, { type: 'say', message });
  return went(opened(said, { kind: 'judge originals', role, reason, assigned: null, ...roleHolding(role, course) }));
}

/** Whether the originals that are waited for are paper, of which a scan may be enough for now. */
export const isOnPaper = ({ tasks }: Pick<Approval, 'tasks'>): boolean =>
  tasks.findLast((task) => task.kind === 'return originals')?.method === 'paper';

/** The lawyer gives up on the originals, makes do with a scan (the paper stays owed), or lets the initiator wait on. */
export function originalsJudged(course: Course, event: Of<'originals judged'>): Outcome {
  const doable = actable(course, event.task, event.by, 'judge originals');
  if (!doable.ok) return doable;
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);
  const { by, decision } = event;
  const { approval, organization } = course;
  if (decision === 'accept a scan' && !isOnPaper(approval)) return refused({ type: 'not on paper' });
  const reason = event.reason.trim();
  const message = { type: 'originals judged', name: nameOf(by, organization, approval), decision, reason } as const;
  const said = also(done(course, doable.task.id, by), { type: 'say', message });
  const told = also(said, { type: 'tell', to: approval.initiator, message });
  switch (decision) {
    case 'give up':
      // The end tells the initiator.
      return went(
        movedOn(said, 'originals never returned', originalsStage(course).then['never returned'], { reason, by }),
      );
    case 'accept a scan':
      return went(withLedger(told, { paperOwed: true }));
    case 'wait on':
      return went(told);
  }
}

function withLedger(course: Course, note: Partial<OriginalsLedger>): Course {
  return withContract(course, { originals: { ...contractOf(course.approval).originals, ...note } });
}

/** The files that stand in the fields of a task. */
const filesOf = ({ approval }: Course, task: string): StoredFile[] =>
  approval.documents.filter((one) => one.task === task && one.replacedAt === null).map(({ file }) => file);

const originalsStage = ({ approval }: Course) =>
  stageOfKind(staged(stageOf(processOf(approval), approval.stage)), 'originals');
