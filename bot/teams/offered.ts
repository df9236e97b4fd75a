import type { Form } from '../../cards/form.ts';
import type { Option } from '../../cards/option.ts';
import type { DoorDeps, Reader } from '../people/deps.ts';
import { within } from '../people/in-time.ts';
import { chosenOption, onOptions } from '../people/on-options.ts';

/** In ms: a form does not wait longer for what can be searched for in it. */
const lookedWithin = 3_000;

/**
 * What a form's searches offer before the first letter, by field, as some clients search for nothing while one types; and what was chosen in
 * them, so that a form that is drawn again says it as it was offered.
 */
export async function offeredIn(
  { parts, about }: Form,
  values: Readonly<Record<string, string>>,
  reader: Reader,
  deps: DoorDeps,
): Promise<Record<string, readonly Option[]>> {
  const searches = parts.flatMap((part) => (part.part === 'field' && 'search' in part ? [part] : []));
  const offered = searches.map(async ({ name, search }) => {
    const chosen = (values[name] ?? '').split('\n').filter((value) => value !== '');
    const [found, ...known] = await Promise.all([
      inTime(onOptions({ search, text: '', company: about.company ?? '' }, reader, deps), [], deps),
      ...chosen.map((value) => inTime(chosenOption({ search, value }, reader, deps), null, deps)),
    ]);
    return [name, [...found, ...known.filter((one) => one !== null)]] as const;
  });
  return Object.fromEntries(await Promise.all(offered));
}

/** What a form can do without does not keep it from being drawn. */
async function inTime<T>(looked: Promise<T>, without: T, { failed }: Pick<DoorDeps, 'failed'>): Promise<T> {
  const known = looked.catch((error: unknown) => {
    failed(error);
    return without;
  });
  const done = await within(lookedWithin, known);
  return done.settled ? done.value : without;
}
