import type { Form } from '../../cards/form.ts';
import type { Option } from '../../cards/option.ts';
import type { DoorDeps, Reader } from '../people/deps.ts';
import { onOptions } from '../people/on-options.ts';

/** What a form's searches offer before the first letter, by field: some clients search for nothing while one types. */
export async function offeredIn(
  { parts, about }: Form,
  reader: Reader,
  deps: DoorDeps,
): Promise<Record<string, readonly Option[]>> {
  const searches = parts.flatMap((part) => (part.part === 'field' && 'search' in part ? [part] : []));
  const offered = searches.map(async ({ name, search }) => {
    return [name, await onOptions({ search, text: '', company: about.company ?? '' }, reader, deps)] as const;
  });
  return Object.fromEntries(await Promise.all(offered));
}
