import type { Approval } from './approval.ts';
import { companyApproval } from './company-approval.ts';
import { contractApproval } from './contract-approval.ts';
import type { ApprovedMark, ProcessDefinition, StageDefinition } from './process.ts';

/** Every process, every version that a running approval may still have. */
export const processes: ProcessDefinition[] = [companyApproval, contractApproval];

/** The definition that an approval runs by. Throws for one that is not known: then the history is of a newer program. */
export function processOf({ process, processVersion }: { process: string; processVersion: number }): ProcessDefinition {
  const found = processes.find(({ name, version }) => name === process && version === processVersion);
  if (!found) throw new Error(`no process "${process}" of version ${processVersion} is known to this program`);
  return found;
}

/** The newest version of a process: starts run by it. Throws for one that is not known. */
export function processNamed(name: string): ProcessDefinition {
  const found = processes.findLast((process) => process.name === name);
  if (!found) throw new Error(`no process "${name}" is known to this program`);
  return found;
}

/** What an approval holds for itself while no other may have it, e.g. `company LV:40003000001`; null once it is free again. */
export function heldBy(approval: Approval): string | null {
  const { per, key, until } = processOf(approval).oneAtATime;
  const free = approval.status !== 'running' && (until === 'it has ended' || approval.status !== 'success');
  return free ? null : `${per} ${key(approval.form)}`;
}

/** What an approval is about, as its cards call it. */
export const subjectOf = (approval: Pick<Approval, 'process' | 'processVersion' | 'form'>): string =>
  processOf(approval).subject(approval.form);

/** A stage's definition. Throws for a stage that the process does not have. */
export function stageOf(process: ProcessDefinition, stage: string): StageDefinition<string> {
  const found = process.stages[stage];
  if (!found) throw new Error(`process "${process.name}" has no stage "${stage}"`);
  return found;
}

/** Whether the ends of a process say something of the company. */
export const marksCompany = ({ stages }: ProcessDefinition): boolean =>
  Object.values(stages).some((stage) => 'ends' in stage && stage.mark !== undefined);

/** What the success of a process says about the company. Throws for a process that approves no company. */
export function approvedMarkOf(process: ProcessDefinition): ApprovedMark {
  for (const stage of Object.values(process.stages)) {
    if ('ends' in stage && stage.mark?.company === 'Approved') return stage.mark;
  }
  throw new Error(`process "${process.name}" approves no company`);
}
