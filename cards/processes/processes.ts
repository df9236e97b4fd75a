import type { Approval } from '../../flows/approval.ts';
import type { Language } from '../../flows/facts.ts';
import { companyWords } from './company-words.ts';
import { contractWords } from './contract-words.ts';
import type { About, ProcessWords } from './process-words.ts';

/** The words of every process, by its name. */
export const processWords: Record<string, ProcessWords> = { company: companyWords, contract: contractWords };

/** Throws for a process that has no words. */
export function wordsOf({ process }: Pick<Approval, 'process'>): ProcessWords {
  const found = processWords[process];
  if (!found) throw new Error(`process "${process}" has no words: cards/processes/`);
  return found;
}

export const aboutOf = (approval: Approval, language: Language): About => wordsOf(approval).about(approval, language);

/** What a stage is called; processes that have a stage of one name call it the same. */
export function stageText(stage: string, language: Language): string {
  const named = Object.values(processWords).map((words) => words.stages(language)[stage]);
  return named.find((name) => name !== undefined) ?? stage;
}

/** Why a role is asked, in the words of its process. */
export const reasonText = (reason: string, approval: Approval, language: Language): string =>
  wordsOf(approval).reasons(language)[reason] ?? reason;
