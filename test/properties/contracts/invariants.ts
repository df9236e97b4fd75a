import { activityInvariants } from '../invariants/every.ts';
import type { Told } from '../support/telling.ts';
import { decisionRules } from './decision-rules.ts';
import { documentRules } from './document-rules.ts';
import { stageRules } from './stage-rules.ts';

const rules = { ...stageRules, ...decisionRules, ...documentRules };

/** Throws, naming the rules, when some do not hold. */
export function holdOfContract(told: Told): void {
  if (!told.verdict.ok) return;
  const broken = Object.entries(rules).flatMap(([name, holds]) => (holds(told) ? [] : [name]));
  const faults = Object.entries(activityInvariants).flatMap(([name, fault]) => {
    const why = fault(told);
    return why === null ? [] : [`${name}: ${why}`];
  });
  broken.push(...faults);
  if (broken.length > 0) throw new Error(`${broken.join(', ')} (${told.event.type}, entry ${told.after.seq})`);
}
