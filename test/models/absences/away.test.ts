import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadOrganizations, type Organizations } from '../../../models/organization/organizations.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

const midnight = (date: string) => Date.parse(`${date}T00:00+02:00`);
const first = midnight('2026-12-01');
const sixth = midnight('2026-12-06');
const period = { from: first, to: sixth };

let folder: string;
let file: string;
let database: FreshDatabase;
let clock: number;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'absences-'));
  file = join(folder, 'organization.yaml');
  await writeFile(file, await readFile('organization.yaml', 'utf8'));
  database = await freshDatabase();
  clock = Date.parse('2026-11-24T08:00:00Z');
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await database.close();
  await rm(folder, { recursive: true });
});

const log = { info: () => undefined, error: (...said: unknown[]) => void said };
const load = (): Promise<Organizations> =>
  loadOrganizations({ connection: database.connection, file, now: () => clock, log, lookEvery: 10 });
const changes = () => database.connection.collection('organizationChanges').find().sort({ _id: 1 }).toArray();

describe('somebody says that they are away', () => {
  it('and the organization is another one at once, with its own line in the audit', async () => {
    const organizations = await load();
    const before = organizations.currentFacts();
    expect(await organizations.sayAway('anna', period, 'irina')).toEqual({ person: 'anna', ...period });
    const after = organizations.currentFacts();
    expect(after.absences).toEqual([{ person: 'anna', ...period }]);
    expect(after.id).not.toBe(before.id);
    expect((await changes())[1]).toMatchObject({
      source: 'the chat',
      organization: after.id,
      differences: ['absences of anna: from 2026-12-01 to 2026-12-05, said by irina'],
      told: false,
    });
    expect(await organizations.untold()).toBe(2);
    expect(await organizations.factsOf(before.id)).toEqual(before);
    expect((await load()).currentFacts()).toEqual(after);
  });

  it('and every other process has it soon', async () => {
    const [one, other] = [await load(), await load()];
    stops.push(other.watch());
    const changed = new Promise((resolve) => other.onChange(resolve));
    await one.sayAway('anna', period, 'anna');
    expect(await changed).toEqual(one.currentFacts());
    expect(await changes()).toHaveLength(2);
  });

  it('twice, or within what is known: nothing is new', async () => {
    const organizations = await load();
    await organizations.sayAway('anna', period, 'anna');
    await organizations.sayAway('anna', { from: midnight('2026-12-02'), to: midnight('2026-12-03') }, 'anna');
    expect(await changes()).toHaveLength(2);
  });

  it('and longer: it is one absence', async () => {
    const organizations = await load();
    await organizations.sayAway('anna', period, 'anna');
    const whole = { person: 'anna', from: first, to: midnight('2026-12-09') };
    expect(await organizations.sayAway('anna', { from: sixth, to: whole.to }, 'anna')).toEqual(whole);
    expect(organizations.currentFacts().absences).toEqual([whole]);
  });

  it('in two processes at once: both are kept', async () => {
    const [one, other] = [await load(), await load()];
    await Promise.all([
      one.sayAway('anna', period, 'anna'),
      other.sayAway('anna', { from: midnight('2026-12-20'), to: midnight('2026-12-22') }, 'irina'),
    ]);
    expect((await load()).currentFacts().absences).toHaveLength(2);
  });

  it('and a change of the file leaves it', async () => {
    const organizations = await load();
    await organizations.sayAway('anna', period, 'anna');
    stops.push(organizations.watch());
    const changed = new Promise((resolve) => organizations.onChange(resolve));
    await writeFile(file, (await readFile(file, 'utf8')).replace('title: Lawyer', 'title: Head of Legal'));
    await changed;
    expect(organizations.currentFacts().absences).toEqual([{ person: 'anna', ...period }]);
  });
});

describe('somebody is back', () => {
  it('and their absence has ended now', async () => {
    const organizations = await load();
    await organizations.sayAway('anna', period, 'anna');
    clock = Date.parse('2026-12-03T10:00:00Z');
    expect(await organizations.sayBack('anna', 'anna')).toEqual({ person: 'anna', ...period });
    expect(organizations.currentFacts().absences).toEqual([{ person: 'anna', from: first, to: clock }]);
    expect(organizations.absenceAhead('anna')).toBeNull();
    expect((await changes()).at(-1)).toMatchObject({
      differences: ['absences of anna: from 2026-12-01 to 2026-12-05, ended on 2026-12-03 by anna'],
    });
  });

  it('before they went: it is called off, and open approvals are told of a change of its own', async () => {
    const organizations = await load();
    const before = organizations.currentFacts();
    await organizations.sayAway('anna', period, 'anna');
    await organizations.told(2);
    await organizations.sayBack('anna', 'anna');
    expect(organizations.currentFacts()).toEqual(before);
    expect(await organizations.untold()).toBe(3);
  });

  it('from all that is one absence', async () => {
    const organizations = await load();
    await organizations.sayAway('anna', period, 'anna');
    await organizations.sayAway('anna', { from: midnight('2026-12-04'), to: midnight('2026-12-09') }, 'anna');
    clock = Date.parse('2026-12-03T10:00:00Z');
    await organizations.sayBack('anna', 'irina');
    expect(organizations.currentFacts().absences).toEqual([{ person: 'anna', from: first, to: clock }]);
  });

  it('from an absence of the file, which goes on saying it', async () => {
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace('absences: []', 'absences: [{ person: anna, from: 2026-12-01, to: 2026-12-05 }]'),
    );
    const organizations = await load();
    clock = Date.parse('2026-12-03T10:00:00Z');
    await organizations.sayBack('anna', 'anna');
    expect(organizations.currentFacts().absences).toEqual([{ person: 'anna', from: first, to: clock }]);
    expect((await load()).currentFacts()).toEqual(organizations.currentFacts());
  });

  it('without having been away: nothing happens', async () => {
    const organizations = await load();
    expect(await organizations.sayBack('anna', 'anna')).toBeNull();
    expect(await changes()).toHaveLength(1);
  });
});
