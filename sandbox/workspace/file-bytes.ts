import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the bytes of uploaded files are kept. */
export interface FileBytes {
  put(id: string, bytes: Buffer): void;
  get(id: string): Buffer | undefined;
  remove(id: string): void;
  clear(): void;
}

/** Bytes that are gone when the process ends: for tests. */
export function bytesInMemory(): FileBytes {
  const kept = new Map<string, Buffer>();
  return {
    put: (id, bytes) => void kept.set(id, bytes),
    get: (id) => kept.get(id),
    remove: (id) => void kept.delete(id),
    clear: () => kept.clear(),
  };
}

/** Bytes in one file each, named by the file's id, in the given folder. */
export function bytesInFolder(folder: string): FileBytes {
  mkdirSync(folder, { recursive: true });
  return {
    put: (id, bytes) => writeFileSync(join(folder, id), bytes),
    get(id) {
      try {
        return readFileSync(join(folder, id));
      } catch {
        return undefined;
      }
    },
    remove: (id) => rmSync(join(folder, id), { force: true }),
    clear() {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    },
  };
}
