import type { FilePerson, OrganizationFile } from './file-schema.ts';
import type { Finding } from './finding.ts';
import { didYouMean } from './nearest.ts';

/** People: their supervisors, e-mails and ids. */
export function* checkPeople({ people }: OrganizationFile): Generator<Finding> {
  for (const [id, { supervisor }] of Object.entries(people)) {
    if (supervisor !== undefined) yield* unknownPerson(supervisor, people, ['people', id, 'supervisor']);
  }
  yield* circles(people);
  yield* twice(people, 'email');
  yield* twice(people, 'slack');
  yield* twice(people, 'teams');
}

/** What is said when somebody is named who is not among the people. */
export function* unknownPerson(
  id: string,
  people: OrganizationFile['people'],
  path: Finding['path'],
): Generator<Finding> {
  if (Object.hasOwn(people, id)) return;
  const guess = didYouMean(id, Object.keys(people));
  yield { path, message: `nobody is called "${id}".${guess || ' Add them under people.'}` };
}

/** Each circle of supervisors once, at the first of its people. */
function* circles(people: Readonly<Record<string, FilePerson>>): Generator<Finding> {
  const seen = new Set<string>();
  for (const start of Object.keys(people)) {
    const line: string[] = [];
    for (let id: string | undefined = start; id !== undefined && !seen.has(id); id = people[id]?.supervisor) {
      seen.add(id);
      line.push(id);
    }
    const last = line.at(-1);
    const back = last === undefined ? undefined : people[last]?.supervisor;
    const circle = back === undefined || !line.includes(back) ? [] : line.slice(line.indexOf(back));
    const [first] = circle;
    if (first === undefined) continue;
    yield {
      path: ['people', first, 'supervisor'],
      message: `goes in a circle: ${[...circle, first].join(' → ')}. Take one of these supervisors out.`,
    };
  }
}

function* twice(people: Readonly<Record<string, FilePerson>>, field: 'email' | 'slack' | 'teams'): Generator<Finding> {
  const holders = new Map<string, string>();
  for (const [id, person] of Object.entries(people)) {
    const value = person[field]?.toLowerCase();
    if (value === undefined) continue;
    const holder = holders.get(value);
    if (holder === undefined) holders.set(value, id);
    else yield { path: ['people', id, field], message: `is that of "${holder}" already. Give each person their own.` };
  }
}
