import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { eachInTheirWords } from '../each-in-their-words.ts';
import { wordsIn } from '../words/words.ts';

/** Where an approval lives that only those concerned may see. */
export function confidentialPlace({ language }: Pick<Audience, 'language'>): Part[] {
  const { forms, teams } = wordsIn(language);
  return eachInTheirWords({ slack: forms.company.confidentialPlace, teams: teams.giving.confidentialPlace }, 'quiet');
}
