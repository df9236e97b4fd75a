import type { RunningApproval } from './approval.ts';
import { contractFormOf } from './contract-form.ts';
import { type Course, type Outcome, refused, remembering, went } from './course.ts';
import type { Started } from './event.ts';
import type { Millis, Organization } from './facts.ts';
import { isActive } from './holders.ts';
import { initiatorsHolding } from './openings.ts';
import type { ProcessDefinition } from './process.ts';
import { marksCompany } from './processes.ts';
import type { Refusal } from './refusal.ts';
import { contractAt, routeFault } from './rerouting.ts';
import { documentNoted } from './revisions.ts';
import { routeOf } from './routing.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { opened } from './tasks.ts';
import { markedUnderApproval } from './under-approval.ts';

/** The first event of an approval: the initiator has filled the form and confirmed Start. */
export function started(
  event: Started & { at: Millis },
  process: ProcessDefinition,
  organization: Organization,
): Outcome {
  if (!isActive(event.by, organization)) return refused({ type: 'unknown person' });
  // A contract ends by its company check, with the reason.
  const anew = marksCompany(process) && event.attribute?.name === 'Non-valid company' ? event.attribute : null;
  if (anew && event.reason.trim() === '') {
    return refused({ type: 'reason to start again', refusedBecause: anew.reason });
  }
  const contract = contractBegun(event, process, organization);
  if (!contract.ok) return contract;
  const approval = { ...begun(event, process), ...contract.part };
  const course: Course = { approval, effects: [], at: event.at, organization };
  const remembered = remembering(course, approval.initiator);
  const [first] = Object.values(process.stages);
  const { gives, then } = stageOfKind(first ? staged(first) : noStage(process), 'start');
  // What was filled in for a contract is not certain before its initiator confirms it.
  if (event.prefilled) return went(startWanted(remembered));
  return went(documentNoted(movedOn(markedUnderApproval(remembered), gives, then), event.document));
}

/** Started for a contract: it waits until the initiator has completed the form and confirms it. */
function startWanted(course: Course): Course {
  return opened(course, { kind: 'start', assigned: null, ...initiatorsHolding(course) });
}

function noStage({ name }: ProcessDefinition): never {
  throw new Error(`process "${name}" has no stages`);
}

/** A contract's route is computed and frozen; other processes have none. */
function contractBegun(
  { by, form }: Started,
  { name }: ProcessDefinition,
  organization: Organization,
): { ok: true; part: Pick<RunningApproval, 'contract'> } | { ok: false; refusal: Refusal } {
  if (name !== 'contract') return { ok: true, part: {} };
  const route = routeOf(contractFormOf({ process: name, form }), by, organization);
  return route.ok ? { ok: true, part: { contract: contractAt(route) } } : { ok: false, refusal: routeFault(route) };
}

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
