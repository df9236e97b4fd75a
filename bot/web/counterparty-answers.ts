import {
  type Clause,
  type FieldTrouble,
  isFilled,
  most,
  type Protocol,
  type Troubles,
} from '../../cards/pages/counterparty-view.ts';
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

/** A file as it was found to be. */
export interface SoundFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** What came of a protocol that is a file: the file where one came now, and the id of one that was chosen before; '' where none was. */
interface FileProtocol extends Read<{ name: string; clauses: readonly Clause[] }> {
  file: SoundFile | null;
  chosen: string;
}

/** Reads a protocol that is a file. */
export async function readFileProtocol(form: GivenForm): Promise<FileProtocol> {
  const name = nameIn(form);
  const chosen = chosenIn(form);
  const read = { given: { name, clauses: clausesIn(form) }, troubles: nameTroubles(name), file: null, chosen };
  const { file } = form;
  if (!file) return chosen === '' ? withTrouble(read, 'file missing') : read;
  const inspected = file.tooLarge
    ? ({ ok: false, why: 'too large' } as const)
    : await inspectFile(file.name, file.bytes);
  if (!inspected.ok) return withTrouble(read, inspected.why);
  return { ...read, file: { name: inspected.name, type: inspected.type, bytes: file.bytes } };
}

const withTrouble = (read: FileProtocol, file: FieldTrouble): FileProtocol => ({
  ...read,
  troubles: { ...read.troubles, file },
});

/** The id of a file that was chosen before; '' where none was. */
export const chosenIn = ({ fields }: GivenForm) => fields.get('chosen')?.[0] ?? '';

/** Reads a protocol clause by clause; clauses that were left empty count only for what is shown again. */
export function readClauses(
  form: GivenForm,
): Read<{ name: string; clauses: readonly Clause[] }> & { protocol: Protocol | null } {
  const name = nameIn(form);
  const clauses = clausesIn(form);
  const filled = clauses.filter(isFilled);
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
  if (!isFilled(clause)) return {};
  const long = (name: keyof Clause, letters: number): Troubles =>
    clause[name].length > letters ? { [`${name}-${index}`]: 'too long' } : {};
  return {
    ...(clause.clause === '' ? { [`clause-${index}`]: 'clause missing' } : long('clause', most.clause)),
    ...(clause.ours === '' ? { [`ours-${index}`]: 'our wording missing' } : long('ours', most.wording)),
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
