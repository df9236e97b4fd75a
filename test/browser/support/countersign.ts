import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { findFreePort } from '../../../models/mongod/ports.ts';

/** How long the bot, its database and the demo may take on a busy machine. */
const READY_MS = 90_000;

/** What `npm start` starts, once for a file's tests, with data of its own; answers where its page is. */
export function withCountersign(): () => string {
  let child: ChildProcess | undefined;
  let folder = '';
  let address = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-browser-'));
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      DATA_FOLDER: folder,
      PORT: String(await findFreePort()),
      SANDBOX_PORT: String(await findFreePort()),
      SANDBOX_MAIL_PORT: String(await findFreePort()),
    };
    child = spawn(process.execPath, ['launch/run.mjs', 'bot/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    address = await readyAddress(child, `http://127.0.0.1:${env.SANDBOX_PORT}`);
    await demoMovedIn(address);
  }, READY_MS * 2);

  afterAll(async () => {
    if (child && child.exitCode === null) {
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  });

  return () => address;
}

/** Waits for the line that names the page's address. */
async function readyAddress(child: ChildProcess, address: string): Promise<string> {
  let said = '';
  return await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`It did not become ready:\n${said}`)), READY_MS);
    const settle = (then: () => void) => {
      clearTimeout(late);
      then();
    };
    const hear = (words: Buffer) => {
      said += words.toString();
      if (said.includes(address)) settle(() => resolve(address));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => settle(() => reject(new Error(`It ended with ${code}:\n${said}`))));
  });
}

/** Waits until the demo's own approvals have been played. */
async function demoMovedIn(address: string): Promise<void> {
  const end = Date.now() + READY_MS;
  while (Date.now() < end) {
    const answer = await fetch(`${address}/sandbox/state`).catch(() => undefined);
    const state = answer?.ok ? ((await answer.json()) as { settling: string | null }) : undefined;
    if (state && state.settling === null) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The demo did not move in.');
}
