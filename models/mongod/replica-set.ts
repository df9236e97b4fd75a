import { setTimeout as pause } from 'node:timers/promises';
import { type Db, MongoClient, MongoServerError } from 'mongodb';

/** The name of the embedded one-node replica set. */
export const setName = 'countersign';

const notYetInitialized = 94;
const invalidReplicaSetConfig = 93;
const lookAgainAfterMs = 15;

/** The address of the mongod on this machine, for a client that finds its own way after a restart. */
export function mongodUri(port: number): string {
  return `mongodb://127.0.0.1:${port}/countersign?replicaSet=${setName}`;
}

/** Which mongod answers on this port: its process id and data path, undefined when none of ours answers within `withinMs`. */
export async function whoAnswers(
  port: number,
  withinMs: number,
): Promise<{ pid: number; dataPath: string } | undefined> {
  try {
    return await asking(port, withinMs, async (admin) => {
      const { pid } = await admin.command({ serverStatus: 1 });
      const { parsed } = await admin.command({ getCmdLineOpts: 1 });
      if (parsed.replication?.replSet !== setName) return undefined;
      return { pid: Number(pid), dataPath: String(parsed.storage?.dbPath) };
    });
  } catch {
    return undefined;
  }
}

/**
 * Makes the mongod on this port the primary of its set: begins the set on first start, follows a changed port, waits for the election.
 * `gone` says that there is nobody to wait for any more.
 */
export async function becomePrimary(port: number, withinMs: number, gone: AbortSignal): Promise<void> {
  const until = Date.now() + withinMs;
  await asking(
    port,
    withinMs,
    async (admin) => {
      await agreeOnConfig(admin, { _id: 0, host: `127.0.0.1:${port}` });
      while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
        if (Date.now() > until)
          throw new Error(`mongod on port ${port} did not become ready within ${withinMs / 1000} s`);
        await pause(lookAgainAfterMs);
      }
    },
    gone,
  );
}

async function agreeOnConfig(admin: Db, member: { _id: number; host: string }): Promise<void> {
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 });
    if (config.members[0]?.host === member.host) return;
    const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], ...member }] };
    await admin.command({ replSetReconfig: moved, force: true });
  } catch (error) {
    const isNew =
      error instanceof MongoServerError && (error.code === notYetInitialized || error.code === invalidReplicaSetConfig);
    if (!isNew) throw error;
    await admin.command({ replSetInitiate: { _id: setName, members: [member] } });
  }
}

async function asking<T>(
  port: number,
  withinMs: number,
  work: (admin: Db) => Promise<T>,
  gone?: AbortSignal,
): Promise<T> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: withinMs,
    heartbeatFrequencyMS: 500,
    minHeartbeatFrequencyMS: lookAgainAfterMs,
  });
  gone?.throwIfAborted();
  const hangUp = () => void client.close();
  gone?.addEventListener('abort', hangUp);
  try {
    return await work(client.db('admin'));
  } finally {
    gone?.removeEventListener('abort', hangUp);
    await client.close();
  }
}
