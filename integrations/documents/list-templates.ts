import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Template, TemplateError } from './template.ts';

/** A template, or what is wrong with its file: one broken template does not hide the others. */
export type FoundTemplate = { ok: true; template: Template } | { ok: false; file: string; error: string };

/** A template has some ten kilobytes, with a letterhead some hundred. */
const largest = 10 * 1024 * 1024;

/**
 * Reads all `.docx` of a folder, sorted by name; Word's own lock files (`~$…`) are none. Rejects when the folder cannot be read.
 * @param read reads one, and throws `TemplateError` for a broken one
 */
export async function listTemplates(
  folder: string | URL,
  read: (file: string, docx: Uint8Array) => Promise<Template>,
): Promise<FoundTemplate[]> {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const names = (await readdir(path)).filter((name) => /^[^~.].*\.docx$/i.test(name)).sort();
  const found: FoundTemplate[] = [];
  for (const file of names) {
    try {
      if ((await stat(join(path, file))).size > largest)
        throw new TemplateError(`The template ${file} is larger than 10 MB.`);
      found.push({ ok: true, template: await read(file, new Uint8Array(await readFile(join(path, file)))) });
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      found.push({ ok: false, file, error: error.message });
    }
  }
  return found;
}
