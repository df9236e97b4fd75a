import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countersign } from '../../bot/countersign.ts';
import type { Started } from '../../flows/event.ts';
import { storeOn } from '../support/approvals.ts';
import { contractOrganization, contractStarted } from '../support/contracts.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';

let folder = '';
let database: FreshDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-route-'));
  database = await freshDatabase();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const said = { out: '', err: '' };
  const code = await countersign(args, {
    env,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    now: Date.now,
  });
  return { code, ...said };
}

async function fileOf(text: string, name = 'contract.yaml'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const contract =
  'initiator: jan\namount: 20000\ncurrency: USD\ncompany: { country: KZ }\nproducts: [chilled transport]\n';

describe('countersign route', () => {
  it('prints who would vote and why, and which rules do not hold', async () => {
    const { code, out, err } = await run(['route', await fileOf(contract)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Amount: US$20,000.00 × 0.92 = €18,400.00\n');
    expect(out).toContain('6 approvers\n  Anna Petrova, deputy Samuel Okafor\n    Lawyer: every contract\n');
    expect(out).toContain('    Financial Director (veto): amount from €10,000\n');
    expect(out).toContain('  chilled transport: Petra Marek, deputy Luca Rossi\n');
    expect(out).toContain('Vetoes\n  Financial Director: votes on this one\n');
    expect(out).toContain('  company outside the EU: Operations Director\n');
    expect(out).toContain('  amount from €100,000: the amount is €18,400.00, not €100,000.00 or more\n');
  });

  it('gives the same as JSON', async () => {
    const { out } = await run(['route', '--json', await fileOf(contract)]);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      valuation: { amount: 20_000, currency: 'USD', rate: 0.92, base: 18_400, baseCurrency: 'EUR' },
      approvers: expect.arrayContaining([
        { person: 'elena', deputy: 'david', seats: [{ role: 'financial director', reasons: ['amount from €10,000'] }] },
      ]),
      products: [{ product: 'chilled transport', employee: 'petra', deputy: 'luca' }],
      vetoes: [{ role: 'financial director', votes: true }],
    });
  });

  it('ends with 1 when it could not start', async () => {
    const { code, out } = await run(['route', await fileOf(contract.replace('chilled transport', 'air freight'))]);
    expect(code).toBe(1);
    expect(out).toContain('It could not start. Nobody owns air freight.');
    expect(out).toContain('  air freight: nobody owns it\n');
  });

  it('tries the rules of another file', async () => {
    const demo = await readFile('organization.yaml', 'utf8');
    const file = await fileOf(demo.replace('amountFrom: 100000', 'amountFrom: 15000'), 'other.yaml');
    const { out } = await run(['route', await fileOf(contract), '--organization', file]);
    expect(out).toContain('  Victor Lang, deputy Luca Rossi\n    General Manager: amount from €100,000\n');
    const broken = await fileOf(demo.replace('amountFrom: 100000', 'amountForm: 15000'), 'broken.yaml');
    const { code, err } = await run(['route', await fileOf(contract), '--organization', broken]);
    expect(code).toBe(2);
    expect(err).toContain('amountForm: is not known here. Did you mean "amountFrom"?');
  });

  it('tries them on a past approval, which it only reads', async () => {
    const { approvals } = await storeOn(database.connection, contractOrganization());
    const { type: _type, number: _number, attribute: _attribute, ...start } = contractStarted() as Started;
    const told = await approvals.start({ ...start, process: 'contract', delivery: 'd1' });
    if (!told.ok) throw new Error(told.refusal.type);
    const before = await database.connection.db?.listCollections().toArray();
    const env = { MONGODB_URI: database.uri };
    const { code, out } = await run(
      ['route', '--approval', `da 2026-${told.approval.number.slice(-4)}`, '--json'],
      env,
    );
    expect(JSON.parse(out)).toMatchObject({
      valuation: { base: 12_000 },
      products: [{ product: 'transport', employee: null }],
    });
    expect(code).toBe(1);
    expect(await database.connection.db?.listCollections().toArray()).toHaveLength(before?.length ?? -1);
    expect(await run(['route', '--approval', 'DA-2026-0999'], env)).toMatchObject({
      code: 2,
      err: 'There is no approval DA-2026-0999 in this database.\n',
    });
  });

  it.each<[string[], RegExp]>([
    [[], /^Say what to do/],
    [['rout', 'x'], /^"rout" is no command/],
    [['route'], /^Give one file, or one number/],
    [['route', 'a', '--approval', 'DA-2026-1'], /^Give one file, or one number/],
    [['route', 'nowhere.yaml'], /^There is no file nowhere\.yaml\.\n$/],
    [['route', '.'], /^\. cannot be read/],
    [['route', '--loud', 'a'], /--loud/],
    [['route', '--approval', 'twelve'], /^"twelve" is no number of an approval/],
    [['route', '--approval', 'DA-2026-1'], /^Set MONGODB_URI/],
  ])('ends with 2 and says what to do: %j', async (args, said) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
  });

  it('runs from a clone as it is', async () => {
    const options = { env: { ...process.env, NODE_OPTIONS: '' } };
    const { stdout } = await promisify(execFile)(process.execPath, ['bot/countersign.mjs', '--help'], options);
    expect(stdout).toContain('npx countersign route FILE');
  }, 30_000);
});
