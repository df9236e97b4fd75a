import type { Audience } from '../audience.ts';
import type { Card } from '../card.ts';
import { wordsIn } from '../words/words.ts';
import { administratorsOf } from './away-card.ts';

/** Why an absence was not taken. `text` is what was written. */
export type AwayTrouble =
  | {
      trouble: 'not understood' | 'no such day' | 'ends before it begins' | 'over already' | 'too long';
      text: string;
      /** As it was typed, e.g. `/approval away`. */
      command: string;
    }
  | { trouble: 'unknown person'; text: string }
  | { trouble: 'only administrators' };

/** Says what is wrong with what was written, and what to write. */
export function awayTroubleCard(trouble: AwayTrouble, audience: Audience): Card {
  const [what, advice] = texts(trouble, audience);
  return {
    summary: what,
    parts: [
      { part: 'text', text: what, tone: 'warning' },
      ...(advice === null ? [] : [{ part: 'text', text: advice } as const]),
    ],
  };
}

function texts(trouble: AwayTrouble, audience: Audience): [string, string | null] {
  const { absences } = wordsIn(audience.language);
  switch (trouble.trouble) {
    case 'unknown person':
      return [absences.unknownPerson(trouble.text), null];
    case 'only administrators':
      return [absences.onlyAdministrators(administratorsOf(audience)), null];
    case 'not understood':
    case 'no such day':
    case 'ends before it begins':
    case 'over already':
    case 'too long':
      return [absences.faults[trouble.trouble](trouble.text), absences.example(trouble.command)];
  }
}
