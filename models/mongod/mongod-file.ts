import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const schema = z.object({
  pid: z.number().int().positive().optional(),
  port: z.number().int().positive(),
  /** The processes that use this mongod; the last to stop ends it. One that was killed is still named, until someone looks. */
  users: z.array(z.number().int().positive()),
});

/** What is remembered beside the data, in `mongod.json`. */
export type MongodFile = z.infer<typeof schema>;

/** Reads what an earlier start left; undefined when there is nothing or it is unreadable (a crash in the middle, another version's). */
export async function readMongodFile(path: string): Promise<MongodFile | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes it in one step, so that a crash leaves the old or the new. */
export async function writeMongodFile(path: string, content: MongodFile): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(content)}\n`);
  await rename(`${path}.new`, path);
}
