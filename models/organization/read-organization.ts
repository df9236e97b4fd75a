import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Organization, PersonId } from '../../flows/facts.ts';
import { compiled } from './compile.ts';
import { explainIssue } from './explain-issue.ts';
import { checkedFile } from './file-checks.ts';
import type { OrganizationFile, Services } from './file-schema.ts';
import type { Finding } from './finding.ts';
import { lineOf } from './source-lines.ts';

/** All that the organization's file says. */
export interface ReadOrganization {
  organization: Organization;
  services: Services;
  /** The file as it is, for telling what has changed. */
  file: OrganizationFile;
  /** People's ids in a chat that the file names; they count before any e-mail. */
  chatIds: readonly ChatId[];
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new OrganizationError(
      document.errors.map(
        ({ pos, message }) => `${name}:${lines.linePos(pos[0]).line} ${message.replace(/\.?$/, '.')}`,
      ),
    );
  }
  const content: unknown = document.toJS();
  const { success, data: file, error } = checkedFile.safeParse(content);
  if (success) return { organization: compiled(file), services: file.services, file, chatIds: chatIds(file) };
  const findings = error.issues.flatMap((issue) => explainIssue(issue, content));
  throw new OrganizationError(worded(findings, name, document, lines));
}

/** Of several findings in one place the first is enough. */
function worded(findings: readonly Finding[], name: string, document: Document.Parsed, lines: LineCounter): string[] {
  const places = new Map(findings.toReversed().map((finding) => [placeOf(finding.path), finding]));
  return [...places]
    .map(([place, { path, message }]) => ({ line: lineOf(path, document, lines), place, message }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, place, message }) =>
      place ? `${name}:${line} ${place}: ${message}` : `${name}:${line} The file ${message}`,
    );
}

/** `requiredDocuments[0].countries`. */
const placeOf = (path: Finding['path']) =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');

function chatIds({ people }: OrganizationFile): ChatId[] {
  return Object.entries(people).flatMap(([person, { slack, teams }]) => [
    ...(slack === undefined ? [] : [{ person, platform: 'slack' as const, user: slack }]),
    ...(teams === undefined ? [] : [{ person, platform: 'teams' as const, user: teams }]),
  ]);
}
