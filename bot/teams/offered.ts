import type { FieldErrors, Form } from '../../cards/form.ts';
import type { Option } from '../../cards/option.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { newCompanyValue } from '../people/company-form.ts';
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
  const offered = searchesIn(parts).map(async ({ name, search }) => {
    const chosen = linesIn(values[name]);
    const [found, ...known] = await Promise.all([
      inTime(onOptions({ search, text: '', company: about.company ?? '' }, reader, deps), [], deps),
      ...chosen.map((value) => inTime(chosenOption({ search, value }, reader, deps), null, deps)),
    ]);
    return [name, [...found, ...known.filter((one) => one !== null)]] as const;
  });
  return Object.fromEntries(await Promise.all(offered));
}

/** The values with what was typed into a search for companies and not chosen as the name of a new one: where a client does not search, nothing offers it. */
export async function withNewCompany(
  { parts }: Form,
  values: Readonly<Record<string, string>>,
  reader: Reader,
  deps: DoorDeps,
): Promise<Readonly<Record<string, string>>> {
  const field = searchesIn(parts).find(({ search }) => search === 'companies');
  const value = (field && values[field.name]) ?? '';
  if (!field || value === '') return values;
  const known = await inTime(
    chosenOption({ search: field.search, value }, reader, deps),
    { value, label: value },
    deps,
  );
  return known === null ? { ...values, [field.name]: newCompanyValue(value) } : values;
}

/** What was typed into a search and not chosen, said at the field: some clients send words that the search does not offer. */
export async function unlistedIn(
  { parts }: Form,
  values: Readonly<Record<string, string>>,
  reader: Reader,
  deps: DoorDeps,
): Promise<FieldErrors> {
  const { unlisted } = wordsIn(reader.person.language).forms.inCard;
  const looked = searchesIn(parts).map(async (field) => {
    const { name, search } = field;
    const standing = field.field === 'search' ? [field.value] : field.values;
    const typed = linesIn(values[name]).filter((value) => !standing.some((one) => one?.value === value));
    const known = await Promise.all(
      typed.map((value) => inTime(chosenOption({ search, value }, reader, deps), { value, label: value }, deps)),
    );
    return known.includes(null) ? [[name, unlisted] as const] : [];
  });
  return Object.fromEntries((await Promise.all(looked)).flat());
}

const searchesIn = (parts: Form['parts']) =>
  parts.flatMap((part) => (part.part === 'field' && 'search' in part ? [part] : []));

const linesIn = (value = ''): string[] => value.split('\n').filter((line) => line !== '');

/** What a form can do without does not keep it from being drawn. */
async function inTime<T>(looked: Promise<T>, without: T, { failed }: Pick<DoorDeps, 'failed'>): Promise<T> {
  const known = looked.catch((error: unknown) => {
    failed(error);
    return without;
  });
  const done = await within(lookedWithin, known);
  return done.settled ? done.value : without;
}
