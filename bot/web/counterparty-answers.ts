import { type Clause, most, type Protocol, type Troubles } from '../../cards/pages/counterparty-view.ts';
import { inspectFile } from '../../models/files/inspect.ts';
import type { GivenForm } from './read-form.ts';

/** What was typed, to be shown again, and what is wrong with it. */
interface Read<Given> {
  given: Given;
  troubles: Troubles;
}

/** Reads the page that asks whether to approve. */
export function readApproval(form: GivenForm): Read<{ name: string; confirmed: boolean }> {
  const given = { name: nameIn(form), confirmed: form.fields.get('confirmed')?.[0] === 'yes' };
  const troubles = {
    ...nameTroubles(given.name),
    ...(given.confirmed ? {} : { confirmed: 'confirmation missing' as const }),
  };
  return { given, troubles };
}

/** Reads a protocol that is a file; `protocol` is null when something is wrong. */
export async function readFileProtocol(
  form: GivenForm,
): Promise<Read<{ name: string }> & { protocol: Protocol | null }> {
  const name = nameIn(form);
  const troubles = nameTroubles(name);
  const { file } = form;
  if (!file) return { given: { name }, troubles: { ...troubles, file: 'file missing' }, protocol: null };
  const inspected = file.tooLarge
    ? ({ ok: false, why: 'too large' } as const)
    : await inspectFile(file.name, file.bytes);
  if (!inspected.ok) return { given: { name }, troubles: { ...troubles, file: inspected.why }, protocol: null };
  const sound = Object.keys(troubles).length === 0;
  const taken = { name: inspected.name, type: inspected.type, bytes: file.bytes };
  // A browser cannot be given a file back, so with a name that is missing it has to be chosen once more.
  return { given: { name }, troubles, protocol: sound ? { by: 'file', name, file: taken } : null };
}

/** Reads a protocol clause by clause; clauses that were left empty count only for what is shown again. */
export function readClauses(
  form: GivenForm,
): Read<{ name: string; clauses: readonly Clause[] }> & { protocol: Protocol | null } {
  const name = nameIn(form);
  const clauses = clausesIn(form);
  const filled = clauses.filter((clause) => !isEmpty(clause));
  const troubles: Troubles = {
    ...nameTroubles(name),
    ...(filled.length === 0 ? { clauses: 'no clause' } : {}),
    ...(filled.length > most.clauses ? { clauses: 'too many clauses' } : {}),
    ...Object.assign({}, ...clauses.map(clauseTroubles)),
  };
  const sound = Object.keys(troubles).length === 0;
  return { given: { name, clauses }, troubles, protocol: sound ? { by: 'clauses', name, clauses: filled } : null };
}

export const noClause: Clause = { clause: '', ours: '', theirs: '', agreed: '' };

const isEmpty = (clause: Clause) => Object.values(clause).every((text) => text === '');

function clausesIn({ fields }: GivenForm): Clause[] {
  const of = (name: keyof Clause) => fields.get(name) ?? [];
  const [clause, ours, theirs, agreed] = [of('clause'), of('ours'), of('theirs'), of('agreed')];
  const count = Math.max(clause.length, ours.length, theirs.length, agreed.length);
  return Array.from({ length: count }, (_, index) => ({
    clause: plain(clause[index]).replace(/\s+/g, ' '),
    ours: plain(ours[index]),
    theirs: plain(theirs[index]),
    agreed: plain(agreed[index]),
  }));
}

function clauseTroubles(clause: Clause, index: number): Troubles {
  if (isEmpty(clause)) return {};
  const long = (name: keyof Clause, letters: number): Troubles =>
    clause[name].length > letters ? { [`${name}-${index}`]: 'too long' } : {};
  return {
    ...(clause.clause === '' ? { [`clause-${index}`]: 'clause missing' } : long('clause', most.clause)),
    ...long('ours', most.wording),
    ...(clause.theirs === '' ? { [`theirs-${index}`]: 'wording missing' } : long('theirs', most.wording)),
    ...long('agreed', most.wording),
  };
}

const nameIn = ({ fields }: GivenForm) => plain(fields.get('name')?.[0]).replace(/\s+/g, ' ');

function nameTroubles(name: string): Troubles {
  if (name === '') return { name: 'name missing' };
  return name.length > most.name ? { name: 'too long' } : {};
}

/** Text as it may be shown and kept: lines end alike, and nothing is in it that nobody sees or that turns the reading direction. */
function plain(text = ''): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .trim();
}
