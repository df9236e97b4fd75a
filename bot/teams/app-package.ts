import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { colorIcon, outlineIcon } from './app-icons.ts';

/** What an organization's own package says in place of the example's. */
export interface PackageOf {
  appId: string;
  /** Where people reach the bot, e.g. `https://countersign.example`. */
  publicUrl: string;
}

const nobody = '00000000-0000-0000-0000-000000000000';
const example = 'https://countersign.example';

/** The app package for Teams: the manifest with the bot's own id and address, and the icons. */
export async function appPackage({ appId, publicUrl }: PackageOf): Promise<Buffer> {
  const manifest = await readFile(join(import.meta.dirname, 'manifest.json'), 'utf8');
  const { host, hostname, origin } = new URL(publicUrl);
  const own = manifest
    .replaceAll(nobody, appId)
    .replaceAll(example, origin)
    .replaceAll(new URL(example).host, hostname || host);
  const zip = new PizZip();
  zip.file('manifest.json', own);
  zip.file('color.png', colorIcon());
  zip.file('outline.png', outlineIcon());
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
