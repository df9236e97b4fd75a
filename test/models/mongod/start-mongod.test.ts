import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { findMongod } from '../../../models/mongod/find-mongod.ts';
import { hasEnded, isRunning } from '../../../models/mongod/processes.ts';
import { type RunningMongod, startMongod } from '../../../models/mongod/start-mongod.ts';

const log = { info: () => {}, warn: () => {} };
let binary: string;
let folder: string;
let started: RunningMongod[];
let bots: ChildProcess[];

beforeAll(async () => {
  binary = (await findMongod({ log })).path;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-mongod-'));
  started = [];
  bots = [];
});
afterEach(async () => {
  for (const mongod of started) await mongod.stop();
  for (const bot of bots) bot.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('keeps what was written, and its port, from one start to the next', async () => {
    const first = await start();
    await write(first.uri, 'kept');
    await first.stop();
    expect(await isRunning(first.pid())).toBe(false);

    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await read(second.uri)).toEqual(['kept']);
  });

  it('goes on at another port when its own was taken meanwhile', async () => {
    const first = await start();
    await write(first.uri, 'kept');
    await first.stop();
    const squatter = createServer((socket) => socket.destroy()).listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');

    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await read(second.uri)).toEqual(['kept']);
    squatter.close();
  });

  it('is started again on the same port when it dies, and clients come back by themselves', async () => {
    const mongod = await start();
    const client = new MongoClient(mongod.uri);
    await client.db().collection('notes').insertOne({ text: 'before' });
    const died = mongod.pid();
    process.kill(died, 'SIGKILL');
    await hasEnded(died, 5000);

    await untilItSucceeds(() => client.db().collection('notes').insertOne({ text: 'after' }));
    // It takes writes a moment before whoever started it says so.
    await untilItSucceeds(async () => expect(mongod.pid()).not.toBe(died));
    expect(await read(mongod.uri)).toEqual(['before', 'after']);
    await client.close();
  });

  it('of a bot that was killed is adopted, and ended by the one who adopted it', async () => {
    const bot = startBot();
    const left = await bot.ready;
    await write(left.uri, 'kept');
    bot.process.kill('SIGKILL');
    await once(bot.process, 'exit');

    const adopted = await start();
    expect(adopted.pid()).toBe(left.pid);
    expect(await read(adopted.uri)).toEqual(['kept']);
    await adopted.stop();
    expect(await isRunning(left.pid)).toBe(false);
  });

  it('is started anew when the one that is left ends while it is asked', async () => {
    const bot = startBot();
    const left = await bot.ready;
    await write(left.uri, 'kept');
    process.kill(left.pid, 'SIGSTOP');
    bot.process.kill('SIGKILL');
    await once(bot.process, 'exit');

    const starting = start();
    await pause(500);
    process.kill(left.pid, 'SIGKILL');
    const anew = await starting;
    expect(anew.pid()).not.toBe(left.pid);
    expect(await read(anew.uri)).toEqual(['kept']);
  });

  it('of two bots is one, and is ended by the last of them', async () => {
    const bot = startBot();
    const theirs = await bot.ready;
    const ours = await start();
    expect(ours.pid()).toBe(theirs.pid);

    bot.process.stdin?.write('stop\n');
    await once(bot.process, 'exit');
    expect(await isRunning(ours.pid())).toBe(true);
    await ours.stop();
    expect(await isRunning(ours.pid())).toBe(false);
  });

  it('starts once for two bots that start at the same moment', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.pid()).toBe(other.pid());
  });

  it('starts although a lock, a remembered process and a mongod.lock of the dead are in its folder', async () => {
    const mongod = await start();
    await write(mongod.uri, 'kept');
    await mongod.stop();
    await writeFile(join(folder, 'mongod.starting'), '4194303');
    await writeFile(
      join(folder, 'mongod.json'),
      JSON.stringify({ pid: process.pid, port: mongod.port, users: [4194303] }),
    );
    await writeFile(join(folder, 'mongo/mongod.lock'), '4194303\n');

    expect(await read((await start()).uri)).toEqual(['kept']);
  });
});

describe('an embedded database that cannot start', () => {
  it('says that its port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startMongod({ binary, dataFolder: folder, log, port })).rejects.toThrow(
      `Port ${port} for the embedded database is taken by another program. End it, or choose another port.`,
    );
    squatter.close();
  });

  it('says that another mongod works on the data', async () => {
    await start();
    await rm(join(folder, 'mongod.json'));
    await expect(startMongod({ binary, dataFolder: folder, log })).rejects.toThrow(
      /Another mongod already works on the data in .*mongo\. End it/,
    );
    const pid = Number(await readFile(join(folder, 'mongo/mongod.lock'), 'utf8'));
    process.kill(pid, 'SIGTERM');
    await hasEnded(pid, 10_000);
  });

  it('says what a binary that does not run said', async () => {
    const broken = join(folder, 'mongod');
    await writeFile(broken, '#!/bin/sh\necho "error while loading shared libraries: libcurl.so.4" >&2\nexit 127\n');
    await chmod(broken, 0o755);
    await expect(startMongod({ binary: broken, dataFolder: folder, log })).rejects.toThrow(
      /mongod ended with code 127\. .* needs a library that is not installed/,
    );
  });

  it('says that the binary is not there', async () => {
    await expect(startMongod({ binary: join(folder, 'gone'), dataFolder: folder, log })).rejects.toThrow(/ENOENT/);
  });

  it('says that the data are of another version', async () => {
    const old = join(folder, 'mongod');
    const complaint = '{"s":"F","msg":"Wrong mongod version"}';
    await writeFile(old, `#!/bin/sh\necho '${complaint}' >> ${join(folder, 'mongod.log')}\nexit 62\n`);
    await chmod(old, 0o755);
    await expect(startMongod({ binary: old, dataFolder: folder, log })).rejects.toThrow(
      /written by another version of MongoDB .* Name the newer mongod in MONGOD/,
    );
  });

  it('says that the data folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(startMongod({ binary, dataFolder: join(folder, 'file'), log })).rejects.toThrow(
      /The data folder .*file cannot be written/,
    );
  });
});

async function start(): Promise<RunningMongod> {
  const mongod = await startMongod({ binary, dataFolder: folder, log });
  started.push(mongod);
  return mongod;
}

function startBot(): { process: ChildProcess; ready: Promise<{ pid: number; uri: string }> } {
  const script = fileURLToPath(new URL('./bot.ts', import.meta.url));
  const bot = spawn(process.execPath, ['--import', 'tsx', script, binary, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  bots.push(bot);
  const ready = once(createInterface(bot.stdout), 'line').then(([line]) => JSON.parse(line));
  return { process: bot, ready };
}

/** A write that meets the gap fails, as it should: whoever wrote is told, and tries again. */
async function untilItSucceeds(work: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(20);
    }
  }
}

async function write(uri: string, text: string): Promise<void> {
  await withNotes(uri, (notes) => notes.insertOne({ text }));
}

async function read(uri: string): Promise<string[]> {
  return await withNotes(uri, async (notes) => (await notes.find().toArray()).map(({ text }) => String(text)));
}

async function withNotes<T>(
  uri: string,
  work: (notes: ReturnType<ReturnType<MongoClient['db']>['collection']>) => Promise<T>,
): Promise<T> {
  const client = new MongoClient(uri);
  try {
    return await work(client.db().collection('notes'));
  } finally {
    await client.close();
  }
}
