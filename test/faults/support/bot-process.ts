import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The real bot as a process of its own. */
export interface BotProcess {
  /** Resolves when it is ready. Rejects with what it said when it ends before. */
  start(): Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends it, and what is held for the next start. */
  close(): Promise<void>;
  /** All that it has said so far. */
  said(): string;
}

/** The bundled bot: with tokens in its environment it starts no sandbox of its own. */
export function botProcess(program: string, env: Readonly<Record<string, string>>): BotProcess {
  let running: ChildProcess | null = null;
  let held: ChildProcess | null = null;
  let said = '';

  function load(): ChildProcess {
    return spawn(process.execPath, [program], {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  }

  return {
    async start() {
      const started = held ?? load();
      held = null;
      running = started;
      await new Promise<void>((ready, reject) => {
        let heard = '';
        const hear = (words: Buffer) => {
          heard += words.toString();
          said += words.toString();
          if (heard.includes('Countersign is ready')) ready();
        };
        started.stdout?.on('data', hear);
        started.stderr?.on('data', hear);
        started.once('exit', (code, signal) => reject(new Error(`The bot ended (${code ?? signal}):\n${heard}`)));
        started.send('begin');
      });
      // It may have been killed in the moment in which it became ready.
      if (running === started) held ??= load();
    },
    kill: () => ended(running),
    async close() {
      const both = [running, held];
      running = null;
      held = null;
      await Promise.all(both.map(ended));
    },
    said: () => said,
  };
}

async function ended(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
