import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { parse, stringify } from 'yaml';
import { noStanding } from '../../../flows/standing.ts';
import { createApprovals } from '../../../models/approvals/approvals.ts';
import { readOrganization } from '../../../models/organization/read-organization.ts';
import { createReferences } from '../../../models/people/references.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startedBy } from '../../support/flows.ts';
import { createWorld, type World } from './world.ts';

const hour = 3_600_000;
const quarter = hour / 4;
/** From one kill to the next, in ms. */
const betweenKills = 2_500;
/** A bound for a hang, in ms: a test that waits for it must have more time than this, so that it can say what hangs. */
const patience = 600_000;
/** Working hours until documents are due in this organization; a reminder comes at half of them. */
const dueHours = 18;

/** The demo company, in which people work day and night: a test may run at any time. */
async function organizationFile(folder: string): Promise<string> {
  const file = join(folder, 'organization.yaml');
  const demo = parse(await readFile('organization.yaml', 'utf8'));
  const always = {
    workdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    hours: '00:00–24:00',
  };
  const calendars = Object.fromEntries(Object.keys(demo.calendars).map((name) => [name, always]));
  const activityControl = { remindAt: ['50%'], everyMorning: false, escalateAfterHours: 'never', digest: 'never' };
  await writeFile(file, stringify({ ...demo, calendars, activityControl, absences: [] }));
  return file;
}

/** Approvals of as many companies, started by everyone in turn; all are reminded of their documents at one moment. Answers with their numbers. */
async function approvalsDue(connection: Connection, file: string, many: number, dueAt: number): Promise<string[]> {
  const { organization } = readOrganization(await readFile(file, 'utf8'), 'organization.yaml');
  const people = Object.values(organization.people);
  const references = await createReferences(connection, people);
  const approvals = await createApprovals({
    connection,
    now: () => dueAt - (dueHours / 2) * hour,
    facts: () => organization,
    referenceOf: references.referenceOf,
    standingOf: async (company) => noStanding(company),
    committed: () => undefined,
    patience: 60_000,
  });
  const numbers: string[] = [];
  for (let first = 0; first < many; first += 100) {
    const some = Array.from({ length: Math.min(100, many - first) }, (_, index) => first + index);
    const started = await Promise.all(
      some.map((index) => {
        const {
          number: _number,
          attribute: _attribute,
          type: _type,
          ...start
        } = startedBy(people[index % people.length]?.id ?? '');
        const form = { ...start.form, taxId: String(50_000_000_000 + index), name: `Company ${index}` };
        return approvals.start({ ...start, process: 'company', id: randomUUID(), form, delivery: `d${index}` });
      }),
    );
    for (const told of started) if (told.ok) numbers.push(told.approval.number);
  }
  // They were seen and carried out long ago.
  await connection.collection('approvals').updateMany({}, { $set: { undrawn: null, outbox: [] } });
  return numbers;
}

/** How often each approval's number stands in the messages that people were sent. */
export function told({ workspace }: Sandbox): Map<string, number> {
  const counts = new Map<string, number>();
  for (const messages of workspace.messages.values()) {
    for (const { blocks } of messages) {
      for (const number of new Set(JSON.stringify(blocks ?? []).match(/CA-\d{4}-\d{4,}/g))) {
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** The approvals of which nobody has heard, what was to be told of them, and how the jobs stand that should do it. */
async function untold(connection: Connection, numbers: readonly string[]): Promise<string> {
  const fields = { projection: { number: 1, wakeAt: 1, outbox: 1, undrawn: 1, 'state.tasks': 1 } };
  const approvals = await connection
    .collection('approvals')
    .find({ number: { $in: [...numbers] } }, fields)
    .toArray();
  const of = approvals.map(({ _id }) => String(_id));
  const notices = await connection
    .collection('notices')
    .find({ 'about.approval': { $in: of } })
    .toArray();
  const jobs = await connection.collection('agendaJobs').find({}).toArray();
  return JSON.stringify({ now: new Date(), approvals, notices, jobs });
}

export interface Reminded {
  numbers: readonly string[];
  counts: ReadonlyMap<string, number>;
  kills: number;
  /** From the moment at which they were due to the one at which the last was told, in ms. */
  took: number;
  failures: readonly string[];
}

/**
 * Three bots on one database, their clocks a quarter of an hour apart, have to send so many reminders, while one after another is killed
 * and started again. Goes on until everybody has been told, and a little longer, for what may come twice.
 */
export async function remindersAmidKills(program: string, many: number): Promise<Reminded> {
  let numbers: string[] = [];
  let dueAt = 0;
  let world: World | undefined;
  try {
    world = await createWorld({
      program,
      bots: 3,
      ahead: [0, quarter, -quarter],
      async prepare(connection, folder) {
        const file = await organizationFile(folder);
        dueAt = Date.now() + 2_000;
        numbers = await approvalsDue(connection, file, many, dueAt);
        // Three bots, the database and the chat share one machine: what is slow may take seconds, and is not lost.
        return { ORGANIZATION_FILE: file, LOST_ANSWER_SECONDS: '8' };
      },
    });
    const { sandbox, bots, failures } = world;
    const state = { kills: 0, over: false };
    const began = Date.now();
    const killing = (async () => {
      for (let turn = 0; !state.over; turn += 1) {
        await pause(betweenKills);
        const bot = bots[turn % bots.length];
        await bot?.kill();
        state.kills += 1;
        await bot?.start().catch(() => undefined);
      }
    })();
    // The sandbox runs in this process too: looking often would keep it from its work.
    while (told(sandbox).size < numbers.length && Date.now() < began + patience) await pause(1_000);
    const took = Date.now() - dueAt;
    const heard = told(sandbox);
    const silent = numbers.filter((number) => !heard.has(number));
    const hung = silent.length > 0 ? [await untold(world.connection, silent)] : [];
    state.over = true;
    await killing;
    await pause(3_000);
    return { numbers, counts: told(sandbox), kills: state.kills, took, failures: [...failures, ...hung] };
  } finally {
    await world?.close();
  }
}
