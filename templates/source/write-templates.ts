import { writeFile } from 'node:fs/promises';
import { Packer } from 'docx';
import PizZip from 'pizzip';
import { contractEn } from './contract-en.ts';
import { contractRu } from './contract-ru.ts';
import { layOut } from './lay-out.ts';

/** The day the text was last changed: the same text gives the same bytes. */
const made = new Date('2026-11-25T09:00:00Z');

for (const text of [contractEn, contractRu]) {
  const zip = new PizZip(await Packer.toBuffer(layOut(text)));
  const core = zip.file('docProps/core.xml')?.asText() ?? '';
  const dated = core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${made.toISOString()}`)
    .replace('</cp:coreProperties>', `<dc:language>${text.language}</dc:language></cp:coreProperties>`);
  zip.file('docProps/core.xml', dated);
  for (const file of Object.values(zip.files)) file.date = new Date(1980, 0, 1);
  await writeFile(
    new URL(`../${text.file}`, import.meta.url),
    zip.generate({ type: 'uint8array', compression: 'DEFLATE' }),
  );
}
