import { fieldAttributes } from '../blocks/field.ts';
import type { useElement } from '../blocks/use-element.ts';
import { plain } from '../text/slack-text.tsx';
import type { Choice, ChoiceGroup } from './choice.ts';
import { Combobox } from './combobox.tsx';
import type { Question } from './use-asked.ts';

interface Props {
  element: { placeholder?: Parameters<typeof plain>[0]; max_selected_items?: number };
  bound: ReturnType<typeof useElement>;
  multi: boolean;
  chosen: Choice[];
  choose: (choices: Choice[]) => void;
  groups?: ChoiceGroup[];
  ask?: Question;
}

/** A select of any kind, as a box to type in with a list under it. */
export function Select({ element, bound, multi, chosen, choose, groups, ask }: Props) {
  const placeholder = plain(element.placeholder) || (multi ? 'Select options' : 'Select an option');
  return (
    <Combobox
      attributes={fieldAttributes(bound.field, placeholder)}
      placeholder={placeholder}
      multi={multi}
      chosen={chosen}
      choose={choose}
      clearable={bound.field.inForm && bound.field.optional}
      pending={bound.pending}
      {...(groups ? { groups } : {})}
      {...(ask ? { ask } : {})}
      {...(element.max_selected_items === undefined ? {} : { most: element.max_selected_items })}
    />
  );
}
