import type { Organization, PersonId } from '../../flows/facts.ts';
import { compiled } from './compile.ts';
import { explainIssue } from './explain-issue.ts';
import { checkedFile } from './file-checks.ts';
import type { OrganizationFile, Services } from './file-schema.ts';
import { readSource } from './source.ts';

/** All that the organization's file says. */
export interface ReadOrganization {
  organization: Organization;
  services: Services;
  /** The file as it is, for telling what has changed. */
  file: OrganizationFile;
  /** People's ids in a chat that the file names; they count before any e-mail. */
  chatIds: readonly ChatId[];
  /** Where people want to be spoken to who are on several platforms. */
  chatHomes: ReadonlyMap<PersonId, ChatId['platform']>;
}

export interface ChatId {
  person: PersonId;
  platform: 'slack' | 'teams';
  user: string;
}

/** A file that cannot be used: every error with its line, its place and what to do. */
export class OrganizationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The organization's file cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'OrganizationError';
    this.problems = problems;
  }
}

/** Reads an organization's file. `name` is what errors call it. Throws an `OrganizationError` that names all that is wrong at once. */
export function readOrganization(text: string, name: string): ReadOrganization {
  const source = readSource(text, name);
  if (!source.ok) throw new OrganizationError(source.problems);
  const { success, data: file, error } = checkedFile.safeParse(source.content);
  if (success)
    return {
      organization: compiled(file),
      services: file.services,
      file,
      chatIds: chatIds(file),
      chatHomes: chatHomes(file),
    };
  throw new OrganizationError(source.tell(error.issues.flatMap((issue) => explainIssue(issue, source.content))));
}

function chatHomes({ people }: OrganizationFile): Map<PersonId, ChatId['platform']> {
  return new Map(Object.entries(people).flatMap(([person, { chat }]) => (chat === undefined ? [] : [[person, chat]])));
}

function chatIds({ people }: OrganizationFile): ChatId[] {
  return Object.entries(people).flatMap(([person, { slack, teams }]) => [
    ...(slack === undefined ? [] : [{ person, platform: 'slack' as const, user: slack }]),
    ...(teams === undefined ? [] : [{ person, platform: 'teams' as const, user: teams }]),
  ]);
}
