import type { RunningApproval } from './approval.ts';
import { also, type Course, type Outcome, refused, remembering, went } from './course.ts';
import type { Started } from './event.ts';
import type { Millis, Organization } from './facts.ts';
import { isActive } from './holders.ts';
import type { ProcessDefinition } from './process.ts';
import { movedOn } from './stages.ts';

/** The first event of an approval: the initiator has filled the form and confirmed Start. */
export function started(
  event: Started & { at: Millis },
  process: ProcessDefinition,
  organization: Organization,
): Outcome {
  if (!isActive(event.by, organization)) return refused({ type: 'unknown person' });
  if (event.attribute?.name === 'Non-valid company' && event.reason.trim() === '') {
    return refused({ type: 'reason to start again', refusedBecause: event.attribute.reason });
  }
  const approval = begun(event, process);
  const course: Course = { approval, effects: [], at: event.at, organization };
  const { company, id, number, initiator } = approval;
  const remembered = remembering(course, initiator);
  const marked =
    company !== null && marksCompany(process)
      ? also(remembered, {
          type: 'mark company',
          company,
          event: { type: 'approval started', approval: id, number, initiator, at: event.at },
        })
      : remembered;
  const [first] = Object.values(process.stages);
  if (!first || !('task' in first)) throw new Error(`process "${process.name}" does not begin with a task`);
  return went(movedOn(marked, first.gives, first.then));
}

/** Whether the ends of a process say something of the company. */
const marksCompany = ({ stages }: ProcessDefinition) =>
  Object.values(stages).some((stage) => 'ends' in stage && stage.mark);

function begun(event: Started & { at: Millis }, process: ProcessDefinition): RunningApproval {
  const [stage] = Object.keys(process.stages);
  if (!stage) throw new Error(`process "${process.name}" has no stages`);
  return {
    id: event.id,
    number: event.number,
    process: process.name,
    processVersion: process.version,
    status: 'running',
    stage,
    company: process.company(event.form),
    form: event.form,
    initiator: event.by,
    confidential: event.confidential,
    startReason: event.reason.trim(),
    startedAt: event.at,
    at: event.at,
    seq: 1,
    wakeAt: null,
    visits: [{ stage, round: 1, enteredAt: event.at, leftAt: null, subproduct: null }],
    tasks: [],
    seats: [],
    documents: [],
    offers: [],
    checks: [],
    questions: [],
    people: {},
  };
}
