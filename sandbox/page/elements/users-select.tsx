import type { MultiUsersSelectElement, UsersSelectElement } from 'slack-blocks-to-jsx';
import { useElement } from '../blocks/use-element.ts';
import { usePage } from '../state/page-context.ts';
import type { Choice } from './choice.ts';
import { Select } from './select.tsx';

/** A select of the workspace's people. */
export function UsersSelect({ element }: { element: UsersSelectElement | MultiUsersSelectElement }) {
  const { world } = usePage();
  const bound = useElement(element);
  const multi = element.type === 'multi_users_select';
  const people: Choice[] = world.users.map(({ id, name, title }) => ({
    value: id,
    label: name,
    description: title,
    userId: id,
  }));
  const { selected_user: one, selected_users: several = [] } = bound.value;
  const ids = multi ? several : one ? [one] : [];
  const chosen = ids.map((id) => people.find((person) => person.value === id) ?? { value: id, label: id });
  const choose = (choices: Choice[]) =>
    bound.choose(
      multi ? { selected_users: choices.map((choice) => choice.value) } : { selected_user: choices[0]?.value ?? null },
    );
  return (
    <Select
      element={element}
      bound={bound}
      multi={multi}
      chosen={chosen}
      choose={choose}
      groups={[{ label: '', choices: people }]}
    />
  );
}
