import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from '@jest/globals';
import { findFreePort } from '../../models/mongod/ports.ts';
import { freshDatabase } from '../support/mongo.ts';

it('ends when the sandbox that it was started with is killed, so that the next start finds its ports and data free', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-start-'));
  const database = await freshDatabase();
  const bot = spawn(process.execPath, ['launch/run.mjs', 'bot/start.ts'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      MONGODB_URI: database.uri,
      DATA_FOLDER: folder,
      PORT: String(await findFreePort()),
      SANDBOX_PORT: String(await findFreePort()),
      SANDBOX_MAIL_PORT: String(await findFreePort()),
      SANDBOX_SEED: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    let complaint = '';
    bot.stderr.on('data', (words: Buffer) => {
      complaint += words.toString();
    });
    await once(createInterface({ input: bot.stdout }), 'line');
    process.kill(await childOf(bot.pid ?? 0), 'SIGKILL');
    const [code] = await once(bot, 'exit');
    expect({ code, complaint }).toEqual({ code: 1, complaint: expect.stringContaining('The sandbox has ended') });
  } finally {
    bot.kill('SIGKILL');
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);

/** The one process that was started by another, as Linux tells it. */
async function childOf(pid: number): Promise<number> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // Some end meanwhile.
  const stats = await Promise.all(all.map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')));
  // The parent follows the name, which is in brackets, and the state.
  const children = all.filter((_, place) => stats[place]?.split(') ').at(-1)?.split(' ')[1] === String(pid));
  expect(children).toHaveLength(1);
  return Number(children[0]);
}
