import { useEffect, useState } from 'react';
import type { ChoiceGroup } from './choice.ts';

/** How long typing must pause before the app is asked. */
const PAUSE_MS = 250;

export interface Question {
  find: (query: string) => Promise<ChoiceGroup[]>;
  /** The least letters after which the app is asked. */
  least: number;
}

export interface Asked {
  groups: ChoiceGroup[];
  /** Words in place of choices: what is missing, what is on its way, what went wrong. */
  note: string;
}

/** The app's choices for the letters typed, asked when typing pauses; an answer that is overtaken by more letters is left aside. */
export function useAsked(question: Question | undefined, query: string, open: boolean): Asked {
  const find = question?.find;
  const least = question?.least ?? 0;
  const letters = query.trim().length;
  const wanted = open && find !== undefined && letters >= least;
  const [asked, setAsked] = useState<Asked & { query: string }>({ groups: [], note: '', query: '' });

  useEffect(() => {
    if (!wanted || !find) return;
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const groups = await find(query.trim());
        const none = groups.every((group) => group.choices.length === 0);
        if (current) setAsked({ groups, note: none ? 'No results' : '', query });
      } catch (error) {
        if (current) setAsked({ groups: [], note: error instanceof Error ? error.message : String(error), query });
      }
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, find, query]);

  if (!question) return { groups: [], note: '' };
  if (letters < least) return { groups: [], note: fewLetters(least - letters) };
  return asked.query === query ? asked : { groups: asked.groups, note: 'Searching…' };
}

function fewLetters(missing: number): string {
  return `Type ${missing} more ${missing === 1 ? 'character' : 'characters'} to search`;
}
