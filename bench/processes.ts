import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A part of the bench as a process of its own, which answers each question with one message. */
export interface Part {
  ask<Answer>(question: object): Promise<Answer>;
  /** The first thing it said. */
  said<Answer>(): Promise<Answer>;
  stop(): void;
}

export function startPart(file: string): Part {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: process.execArgv,
    // A session of its own: Linux shares a busy machine between sessions, and the bot should not pay for its traffic.
    detached: true,
    serialization: 'advanced',
  });
  const message = <Answer>() =>
    new Promise<Answer>((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`${file} ended with ${code}`));
      child.once('exit', gone);
      child.once('message', (answer) => {
        child.off('exit', gone);
        resolve(answer as Answer);
      });
    });
  return {
    said: message,
    async ask<Answer>(question: object) {
      if (!child.connected) throw new Error(`${file} was stopped`);
      const answer = message<Answer>();
      child.send(question);
      return answer;
    },
    stop() {
      if (child.connected) child.disconnect();
    },
  };
}

/** Such as `--cpu-prof`, which writes down where the bot's time goes. */
const flagsForBot = process.env.BOT_FLAGS?.split(' ') ?? [];

export interface StartedBot {
  pid: number;
  /** From its start until it said that it is ready. */
  readyMs: number;
  stop(): Promise<void>;
}

/** The real bot in a process of its own; resolves when it says that it is ready. */
export async function startBot(env: Readonly<Record<string, string>>): Promise<StartedBot> {
  const began = performance.now();
  const launcher = fileURLToPath(new URL('../launch/run.mjs', import.meta.url));
  const bot = spawn(process.execPath, [...flagsForBot, launcher, 'bot/start.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = () => void bot.kill();
  process.once('exit', gone);
  await ready(bot);
  return {
    pid: bot.pid ?? 0,
    readyMs: performance.now() - began,
    async stop() {
      process.off('exit', gone);
      if (bot.exitCode !== null || bot.signalCode !== null) return;
      const ended = new Promise((resolve) => bot.once('exit', resolve));
      bot.kill('SIGTERM');
      await ended;
    },
  };
}

async function ready(bot: ChildProcess): Promise<void> {
  if (!bot.stdout) throw new Error('the bot has no output');
  const lines = createInterface({ input: bot.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.includes('ready')) resolve();
    });
    bot.once('exit', (code) => reject(new Error(`The bot ended with ${code}; see above why.`)));
  });
}
