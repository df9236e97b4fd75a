import type { Language, Organization } from '../flows/facts.ts';
import type { Action } from './card.ts';
import { wordsIn } from './words/words.ts';

/** Starts a contract's approval, where the organization has rules for contracts. */
export function newContractAction({ contracts }: Organization, language: Language): Action[] {
  if (contracts.rules.length === 0) return [];
  const label = wordsIn(language).cards.actions.newContractApproval;
  return [{ action: 'button', label, does: 'start contract approval', with: {} }];
}
