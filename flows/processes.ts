import { companyApproval } from './company-approval.ts';
import type { ProcessDefinition, StageDefinition } from './process.ts';

/** Every process, every version that a running approval may still have. */
export const processes: readonly ProcessDefinition[] = [companyApproval];

/** The definition that an approval runs by. Throws for one that is not known: then the history is of a newer program. */
export function processOf({ process, processVersion }: { process: string; processVersion: number }): ProcessDefinition {
  const found = processes.find(({ name, version }) => name === process && version === processVersion);
  if (!found) throw new Error(`no process "${process}" of version ${processVersion} is known to this program`);
  return found;
}

/** A stage's definition. Throws for a stage that the process does not have. */
export function stageOf(process: ProcessDefinition, stage: string): StageDefinition<string> {
  const found = process.stages[stage];
  if (!found) throw new Error(`process "${process.name}" has no stage "${stage}"`);
  return found;
}
