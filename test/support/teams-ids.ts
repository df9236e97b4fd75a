import type { Teams } from '../../sandbox/teams/teams.ts';

/** The organization's file without its ids in Teams, with what is to be added below each person whom Teams knows, a line each. */
export function withTeamsPeople(
  file: string,
  { world }: Pick<Teams, 'world'>,
  added: (handle: string, id: string) => readonly string[] = (_handle, id) => [`teams: ${id}`],
): string {
  const lines = file.split('\n').filter((line) => !line.startsWith('    teams: '));
  const people = lines.indexOf('people:');
  const end = lines.findIndex((line, index) => index > people && /^\S/.test(line) && !line.startsWith('#'));
  return lines
    .flatMap((line, index) => {
      const [, handle = ''] = index > people && index < end ? (/^ {2}([a-z]+):$/.exec(line) ?? []) : [];
      const person = world.people.get(handle);
      return [line, ...(person ? added(handle, person.aadObjectId).map((one) => `    ${one}`) : [])];
    })
    .join('\n');
}
