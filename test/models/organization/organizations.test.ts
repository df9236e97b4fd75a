import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadOrganizations, type Organizations } from '../../../models/organization/organizations.ts';
import { OrganizationError } from '../../../models/organization/read-organization.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

const now = Date.parse('2026-11-24T08:00:00Z');
let demo: string;
let folder: string;
let file: string;
let database: FreshDatabase;
let errors: string[];

beforeEach(async () => {
  demo = await readFile('organization.yaml', 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'organization-'));
  file = join(folder, 'organization.yaml');
  await writeFile(file, demo);
  database = await freshDatabase();
  errors = [];
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const log = {
  info: () => undefined,
  error: (...said: unknown[]) => void errors.push(said.map(String).join(' ')),
};

function load(connection = database.connection): Promise<Organizations> {
  return loadOrganizations({ connection, file, now: () => now, log, lookEvery: 10 });
}

/** The file with text replaced, put in its place as editors do. */
async function save(...replacements: readonly (readonly [string, string])[]): Promise<void> {
  await writeFile(
    `${file}.new`,
    replacements.reduce((text, [from, to]) => text.replace(from, to), demo),
  );
  await rename(`${file}.new`, file);
}

const changes = () => database.connection.collection('organizationChanges').find().sort({ _id: 1 }).toArray();

describe('at start', () => {
  it('keeps a snapshot once, with an audit record', async () => {
    const first = await load();
    const again = await load();
    expect(again.currentFacts()).toEqual(first.currentFacts());
    expect(await database.connection.collection('organizations').countDocuments()).toBe(1);
    expect(await changes()).toMatchObject([
      {
        _id: 1,
        at: now,
        source: 'organization.yaml',
        organization: first.currentFacts().id,
        differences: ['first read'],
      },
    ]);
    expect(await again.untold()).toBeNull();
  });

  it('records what has changed meanwhile, and remembers that open approvals must be told until they are', async () => {
    const before = (await load()).currentFacts();
    await save(
      ['supervisor: anna', 'supervisor: victor'],
      ['auditors: []', 'auditors: [mei, tom]'],
      ['absences: []', 'absences: [{ person: luca, from: 2026-12-01, to: 2026-12-05 }]'],
      [
        '  irina:\n',
        '  oskar:\n    name: Oskar Lind\n    title: Clerk\n    email: oskar@x.example\n    department: IT\n  irina:\n',
      ],
    );
    const organizations = await load();
    expect((await changes())[1]).toMatchObject({
      organization: organizations.currentFacts().id,
      differences: [
        'absences: nothing → (person luca; from 2026-12-01; to 2026-12-05)',
        'auditors: nothing → mei, tom',
        'people.oskar: added',
        'people.sam.supervisor: anna → victor',
      ],
    });
    expect(await (await load()).untold()).toBe(2);
    await organizations.told(2);
    expect(await organizations.untold()).toBeNull();
    expect(await organizations.factsOf(before.id)).toEqual(before);
    expect(await organizations.factsOf('unknown')).toBeNull();
  });

  it('goes back to an earlier organization as to any other', async () => {
    const first = (await load()).currentFacts();
    await save(['title: Lawyer', 'title: Head of Legal']);
    await load();
    await save();
    expect((await load()).currentFacts()).toEqual(first);
    expect((await changes()).map(({ differences }) => differences)).toEqual([
      ['first read'],
      ['people.anna.title: Lawyer → Head of Legal'],
      ['people.anna.title: Head of Legal → Lawyer'],
    ]);
  });

  it('records a change once when many processes start at a time', async () => {
    await load();
    await save(['title: Lawyer', 'title: Head of Legal']);
    await Promise.all(Array.from({ length: 10 }, () => load()));
    expect(await changes()).toHaveLength(2);
  });

  it('audits a change of services only, which open approvals need not know', async () => {
    await load();
    await save(['answers: callback', 'answers: polling']);
    const organizations = await load();
    expect((await changes())[1]).toMatchObject({
      differences: ['services.verification.answers: callback → polling'],
    });
    expect(organizations.services().verification.answers).toBe('polling');
    expect(await organizations.untold()).toBeNull();
  });

  it('refuses a file with errors', async () => {
    await save(['supervisor: anna', 'supervisor: ana']);
    await expect(load()).rejects.toThrow(OrganizationError);
    expect(await changes()).toEqual([]);
  });
});

describe('while it runs', () => {
  it('applies a change when the file is saved', async () => {
    const organizations = await load();
    const stop = organizations.watch();
    const changed = new Promise((resolve) => organizations.onChange(resolve));
    await save(['title: Lawyer', 'title: Head of Legal']);
    expect(await changed).toBe(organizations.currentFacts());
    expect(organizations.currentFacts().people.anna?.title).toBe('Head of Legal');
    await stop();
  });

  it('logs the errors of a file that cannot be used, keeps to the old one, and takes the next', async () => {
    const organizations = await load();
    const before = organizations.currentFacts();
    const stop = organizations.watch();
    const logged = new Promise<void>((resolve) => {
      log.error = (...said: unknown[]) => {
        errors.push(said.map(String).join(' '));
        resolve();
      };
    });
    await save(['supervisor: anna', 'supervisor: ana']);
    await logged;
    expect(errors).toEqual([
      'The organization\'s file cannot be used:\n  organization.yaml:45 people.sam.supervisor: nobody is called "ana". Did you mean "anna"?\nWhat was in force stays in force.',
    ]);
    expect(organizations.currentFacts()).toBe(before);
    const changed = new Promise((resolve) => organizations.onChange(resolve));
    await save(['supervisor: anna', 'supervisor: victor']);
    await changed;
    expect(organizations.currentFacts().people.sam?.supervisor).toBe('victor');
    await stop();
  });
});

it('erases who is no longer in the file, and keeps the ids that histories name', async () => {
  const oskar = '  oskar:\n    name: Oskar Lind\n    title: Clerk\n    email: oskar@x.example\n    department: IT\n';
  await save(['  irina:\n', `${oskar}  irina:\n`]);
  const before = (await load()).currentFacts();
  await expect((await load()).erase('oskar')).rejects.toThrow(
    'organization.yaml still has "oskar": take them out first',
  );
  await save();
  const organizations = await load();
  await organizations.erase('oskar');
  expect((await organizations.factsOf(before.id))?.people.oskar).toEqual({
    ...before.people.oskar,
    name: '',
    title: '',
    email: '',
  });
  const kept = await database.connection.collection('organizations').find().toArray();
  expect(JSON.stringify([kept, await changes()])).not.toContain('Oskar Lind');
});
