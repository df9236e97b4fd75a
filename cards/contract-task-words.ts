import type { Approval } from '../flows/approval.ts';
import type { Language } from '../flows/facts.ts';
import { cameBack } from './came-back.ts';
import type { ContractTask } from './contract-tasks.ts';
import { wordsIn } from './words/words.ts';

/** The words of a contract's task, as it came to it: a mail that did not arrive is not silence. */
export function contractTaskWords(approval: Approval, task: ContractTask, language: Language) {
  const { contract, deeds } = wordsIn(language);
  const usual = contract.tasks[task.kind];
  if (cameBack(approval, task)) return { ...usual, ...deeds.cameBack };
  if (task.kind === 'finalise' && task.notSigned !== undefined) return { ...usual, ...deeds.notSigned };
  if (task.kind === 'revise' && task.why === 'fields missing') return { ...usual, ...deeds.fieldsMissing };
  if (task.kind === 'start' && approval.waiters?.length === 0) return { ...usual, what: contract.nobodyWaits };
  return usual;
}
