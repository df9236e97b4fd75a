import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chainFault } from '../../../models/chain.ts';
import { createFiles } from '../../../models/files/files.ts';
import { loadOrganizations } from '../../../models/organization/organizations.ts';
import { erase } from '../../../models/people/erase.ts';
import { createReferences } from '../../../models/people/references.ts';
import { createSheets } from '../../../models/sheets/sheets.ts';
import { broughtToCascade, storeOn } from '../../support/approvals.ts';
import { monday, organizationOf, vote } from '../../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';
import { organization } from './people.ts';

const year = 366 * 86_400_000;
let database: FreshDatabase;
let folder: string;
let file: string;
beforeEach(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'erase-'));
  file = join(folder, 'organization.yaml');
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const log = { info: () => undefined, error: () => undefined };
const organizations = () => loadOrganizations({ connection: database.connection, file, now: () => monday, log });

/** Tom has voted for Mei in an approval that has failed since; its sheet says so. Then he has left, and is taken out of the file. */
async function tomHasLeft({ legalHold = '' } = {}) {
  const demo = await readFile('organization.yaml', 'utf8');
  await writeFile(file, demo);
  await organizations();
  const people = Object.values(organization.people);
  const { referenceOf } = await createReferences(database.connection, people);
  const { calendar, calendars } = organization;
  const facts = { ...organizationOf(), people: organization.people, calendar, calendars };
  const { approvals } = await storeOn(database.connection, facts, referenceOf);
  await broughtToCascade(approvals, 'a1', '40003000008');
  await approvals.tell('a1', { ...vote('t2', 'tom'), delivery: 'tom' });
  const sheet = await createFiles(database.connection).put({
    name: 'sheet.pdf',
    bytes: Buffer.from('Tomasz Zielinski'),
  });
  const sheets = await createSheets(database.connection);
  await sheets.keep({
    approval: 'a1',
    number: 'CA-2026-0001',
    version: 1,
    says: '',
    token: 't',
    generatedAt: 0,
    file: sheet,
  });
  await writeFile(
    file,
    demo
      .replace(/ {2}tom:\n(?: {4}.*\n)+/, '')
      .replace(', deputy: tom', '')
      .replace('legalHold: []', `legalHold: [${legalHold}]`),
  );
  return approvals;
}

/** What the outbox has to tell is told. */
async function delivered(): Promise<void> {
  const model = database.connection.collection('approvals');
  await model.updateMany({}, { $set: { 'outbox.$[].nextAt': null, 'outbox.$[].state': 'confirmed' } });
}

async function eraseTom(now: number) {
  return erase('tom', { connection: database.connection, organizations: await organizations(), now: () => now });
}

/** All that the database holds of someone, but for files' bytes. */
async function allKept(): Promise<string> {
  const collections = (await database.connection.db?.collections()) ?? [];
  const named = collections.filter(({ collectionName }) => collectionName !== 'files.chunks');
  return JSON.stringify(await Promise.all(named.map((one) => one.find().toArray())));
}

describe('erasing someone', () => {
  it('leaves no name of theirs anywhere, and a chain that still verifies', async () => {
    const approvals = await tomHasLeft();
    await approvals.tell('a1', { ...vote('t3', 'anna', 'reject'), delivery: 'anna' });
    await delivered();
    expect(await allKept()).toContain('Tomasz Zielinski');
    const history = await approvals.history('a1');

    expect(await eraseTom(monday + 11 * year)).toEqual({ ok: true, approvals: ['CA-2026-0001'] });
    expect(await allKept()).not.toMatch(/Tomasz|Zielinski|tom@/);
    expect(await approvals.history('a1')).toEqual(history);
    expect(chainFault(await approvals.history('a1'))).toBeNull();
  });

  it('leaves the votes with their decision and place, those of others with their names', async () => {
    const approvals = await tomHasLeft();
    await approvals.tell('a1', { ...vote('t3', 'anna', 'reject'), delivery: 'anna' });
    await delivered();
    await eraseTom(monday + 11 * year);
    expect(await approvals.get('a1')).toMatchObject({
      people: { tom: { name: '—', title: '' }, anna: { name: 'Anna Petrova' } },
      seats: [
        { votes: [{ choice: 'approve', by: 'tom', name: '—', onBehalfOfName: 'Mei Chen' }] },
        { votes: [{ choice: 'reject', name: 'Anna Petrova' }] },
        {},
        {},
      ],
    });
    expect(await approvals.undrawn()).toEqual(['a1']);
  });

  it('takes the sheets that name them along, which are drawn anew', async () => {
    const approvals = await tomHasLeft();
    await approvals.tell('a1', { ...vote('t3', 'anna', 'reject'), delivery: 'anna' });
    await delivered();
    await eraseTom(monday + 11 * year);
    expect(await database.connection.collection('files.chunks').countDocuments()).toBe(0);
    expect(await (await createSheets(database.connection)).all('a1')).toHaveLength(1);
  });

  it('can be done again', async () => {
    const approvals = await tomHasLeft();
    await approvals.tell('a1', { ...vote('t3', 'anna', 'reject'), delivery: 'anna' });
    await delivered();
    await eraseTom(monday + 11 * year);
    expect(await eraseTom(monday + 11 * year)).toMatchObject({ ok: true });
  });
});

describe('nothing is erased', () => {
  it('while an approval that names them runs', async () => {
    await tomHasLeft();
    await delivered();
    const kept = [{ number: 'CA-2026-0001', why: 'running' }];
    expect(await eraseTom(monday + 11 * year)).toEqual({ ok: false, kept });
    expect(await allKept()).toContain('Tomasz Zielinski');
  });

  it('before the retention period is over, under legal hold, or while something is to be told', async () => {
    const approvals = await tomHasLeft({ legalHold: 'CA-2026-0007' });
    await approvals.tell('a1', { ...vote('t3', 'anna', 'reject'), delivery: 'anna' });
    expect(await eraseTom(monday + 11 * year)).toMatchObject({ kept: [{ why: 'not all delivered' }] });
    await delivered();
    expect(await eraseTom(monday + 9 * year)).toMatchObject({ kept: [{ why: 'ended too lately', endedAt: monday }] });
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('CA-2026-0007', 'CA-2026-0001'));
    expect(await eraseTom(monday + 11 * year)).toMatchObject({ kept: [{ why: 'legal hold' }] });
  });

  it('of someone who still stands in the file', async () => {
    await writeFile(file, await readFile('organization.yaml', 'utf8'));
    await expect(eraseTom(monday + 11 * year)).rejects.toThrow(
      'organization.yaml still has "tom": take them out first',
    );
  });
});
