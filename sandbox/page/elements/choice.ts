import type { OptionGroupObject, OptionObject } from 'slack-blocks-to-jsx';
import { plain } from '../text/slack-text.tsx';

/** Something that can be chosen in a select: an option of the app, a person, a channel. */
export interface Choice {
  value: string;
  label: string;
  description?: string;
  /** The person, where the choice is one. */
  userId?: string;
}

export interface ChoiceGroup {
  label: string;
  choices: Choice[];
}

export function choiceOf(option: OptionObject): Choice {
  const description = plain(option.description);
  return { value: option.value, label: plain(option.text), ...(description ? { description } : {}) };
}

export function groupsOf(options: OptionObject[] | undefined, groups: OptionGroupObject[] | undefined): ChoiceGroup[] {
  if (groups) return groups.map((group) => ({ label: plain(group.label), choices: group.options.map(choiceOf) }));
  return [{ label: '', choices: (options ?? []).map(choiceOf) }];
}

/** The choices that fit the letters typed: every word begins or is contained somewhere, whatever the case. */
export function matching(groups: ChoiceGroup[], query: string): ChoiceGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (choice: Choice) => {
    const text = `${choice.label} ${choice.description ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ ...group, choices: group.choices.filter(fits) }))
    .filter((group) => group.choices.length > 0);
}
