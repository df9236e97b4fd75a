import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Converted = { ok: true; pdf: Uint8Array } | { ok: false; why: string };

/**
 * No macros, no pictures and documents that a document only links to: a contract from outside must not make the bot ask other servers
 * (https://wiki.documentfoundation.org/Deployment_and_Migration, registrymodifications.xcu).
 */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/** The path of LibreOffice's program in the folders of a PATH, or null. */
export async function findLibreOffice(path: string): Promise<string | null> {
  for (const folder of path.split(delimiter).filter((one) => one !== '')) {
    for (const name of ['soffice', 'libreoffice']) {
      const program = join(folder, name);
      const runs = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (runs) return program;
    }
  }
  return null;
}

/**
 * Converts a DOCX with LibreOffice, in a folder and profile of its own that are gone afterwards. Whatever fails is said in `why`.
 * @param timeout in ms; then it is killed with all that it has started
 */
export async function convertWithLibreOffice(program: string, docx: Uint8Array, timeout: number): Promise<Converted> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-pdf-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    await writeFile(join(folder, 'document.docx'), docx);
    const options = ['--headless', '--norestore', '--nolockcheck', '--convert-to', 'pdf:writer_pdf_Export'];
    const where = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--outdir', folder];
    // It sees the PATH and nothing of our secrets.
    const env = { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' };
    const child = spawn(program, [...where, ...options, join(folder, 'document.docx')], {
      cwd: folder,
      env,
      stdio: 'ignore',
      detached: true,
    });
    const ended = await endOf(child, timeout);
    if (ended !== null) return { ok: false, why: ended };
    const pdf = await readFile(join(folder, 'document.pdf')).catch(() => null);
    if (pdf?.subarray(0, 5).toString('latin1') !== '%PDF-') return { ok: false, why: 'it made no PDF' };
    return { ok: true, pdf: new Uint8Array(pdf) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Null when it ended well, else how it ended. */
function endOf(child: ChildProcess, timeout: number): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      killGroup(child);
      resolve(`it took longer than ${timeout} ms`);
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      // What it left running would write into a folder that is about to go.
      killGroup(child);
      resolve(code === 0 ? null : `it ended with ${signal ?? `code ${code}`}`);
    });
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
