import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const nobodyAway = 'absences: []';

/** Reminders have tests of their own: elsewhere they would depend on the time of day, and fall between the moves of a clock. */
const quiet = 'activityControl: { remindAt: [], everyMorning: false, escalateAfterHours: never, digest: never }\n';
const activity = /^activityControl:\n(?: .*\n)+/m;

/** The demo's organization, with some people away, in which nobody is reminded of anything. */
export async function quietOrganization(folder: string, absences = nobodyAway): Promise<string> {
  const file = join(folder, 'organization.yaml');
  const demo = await readFile('organization.yaml', 'utf8');
  if (!demo.includes(nobodyAway))
    throw new Error(`organization.yaml has no "${nobodyAway}" any more: say here who is away`);
  if (!activity.test(demo)) throw new Error('organization.yaml has no section activityControl any more');
  await writeFile(file, demo.replace(nobodyAway, absences).replace(activity, quiet));
  return file;
}
