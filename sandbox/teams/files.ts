import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { StoredFile } from './model.ts';
import type { World } from './world.ts';

/** Keeps a file; one of the same name in the same folder gets these bytes as its next version. */
export function keepFile(
  world: World,
  { name, bytes, by, folder }: { name: string; bytes: Buffer; by: string; folder?: string },
): StoredFile {
  const now = world.clock.now();
  const before = folder ? filesIn(world, folder).find((file) => file.name === name) : undefined;
  const file: StoredFile = {
    id: before?.id ?? `01${randomUUID().replaceAll('-', '').toUpperCase()}`,
    name,
    type: extname(name).slice(1).toLowerCase(),
    size: bytes.length,
    ...(folder ? { folder } : {}),
    by,
    created: before?.created ?? now,
    modified: now,
    version: (before?.version ?? 0) + 1,
  };
  world.files.set(file.id, file);
  world.bytes.put(file.id, bytes);
  world.announce({ type: 'files' });
  return file;
}

/** The files in a channel's folder, the oldest first. */
export function filesIn(world: World, folder: string): StoredFile[] {
  return [...world.files.values()].filter((file) => file.folder === folder);
}

/** Takes a file out for good. */
export function dropFile(world: World, file: StoredFile): void {
  world.files.delete(file.id);
  world.bytes.remove(file.id);
  world.announce({ type: 'files' });
}

/** Where a file's bytes are had without any token, as Teams' short-lived addresses are. */
export function downloadUrlOf(world: World, file: StoredFile): string {
  return `${world.url()}/teams/files/${file.id}/${encodeURIComponent(file.name)}?tempauth=${file.version}`;
}
