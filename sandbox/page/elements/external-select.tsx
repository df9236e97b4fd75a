import { useCallback, useRef } from 'react';
import type { ExternalSelectElement, MultiExternalSelectElement, OptionObject } from 'slack-blocks-to-jsx';
import { useElement } from '../blocks/use-element.ts';
import { groupsOf } from './choice.ts';
import { optionChoices } from './option-choices.ts';
import { Select } from './select.tsx';

/** Slack asks the app after this many letters unless the element says otherwise. */
const LEAST_LETTERS = 3;

/** A select that asks the app for its options as the person types. */
export function ExternalSelect({ element }: { element: ExternalSelectElement | MultiExternalSelectElement }) {
  const bound = useElement(element);
  const found = useRef(new Map<string, OptionObject>());
  const { multi, chosen, choose } = optionChoices(element, bound, (value) => found.current.get(value));
  const ask = bound.options;
  const find = useCallback(
    async (query: string) => {
      const groups = await ask(query);
      for (const option of groups.flatMap((group) => group.options)) found.current.set(option.value, option);
      return groupsOf(undefined, groups);
    },
    [ask],
  );
  return (
    <Select
      element={element}
      bound={bound}
      multi={multi}
      chosen={chosen}
      choose={choose}
      ask={{ find, least: element.min_query_length ?? LEAST_LETTERS }}
    />
  );
}
