import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { FileRefusal } from '../../flows/approval.ts';

const unpack = promisify(inflate);

/** What a PDF's object streams may unpack to in all, in bytes. */
const mostUnpacked = 64 * 1024 * 1024;

/**
 * Names that stand where a PDF does something by itself, carries another file or cannot be looked into (ISO 32000-1: 12.6.4 actions, 7.11.4 embedded
 * files, 12.7.8 forms with scripts, 7.6 encryption).
 */
const refusedNames = /\/(JavaScript|Launch|EmbeddedFiles?|Rendition|RichMedia|XFA|Encrypt)(?![A-Za-z0-9])/;

/** Why a PDF is not taken, or null when it is. Objects packed into streams are looked at too, within a limit. */
export async function inspectPdf(content: Buffer): Promise<FileRefusal | null> {
  const text = content.toString('latin1');
  const lastEnd = text.lastIndexOf('%%EOF');
  if (lastEnd === -1 || !/^%%EOF[\s\0]*$/.test(text.slice(lastEnd))) return 'not what its name says';
  const plain = withoutEscapes(text);
  if (refusedNames.test(plain)) return 'type not allowed';
  return (await objectStreamsAreHarmless(content, plain === text ? text : null)) ? null : 'type not allowed';
}

/** A name may be written with escapes: `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

async function objectStreamsAreHarmless(content: Buffer, text: string | null): Promise<boolean> {
  const raw = text ?? content.toString('latin1');
  const named = /\/ObjStm(?![A-Za-z0-9])/g;
  // A packed object that hides its own name is not what an honest program writes.
  if (text === null && count(withoutEscapes(raw), named) !== count(raw, named)) return false;
  let left = mostUnpacked;
  for (const { index } of raw.matchAll(named)) {
    const start = /stream\r?\n/g;
    start.lastIndex = index;
    const found = start.exec(raw);
    if (!found) return false;
    const end = raw.indexOf('endstream', start.lastIndex);
    if (end === -1) return false;
    const unpacked = await unpack(content.subarray(start.lastIndex, end), { maxOutputLength: Math.max(1, left) }).catch(
      () => null,
    );
    if (unpacked === null || refusedNames.test(withoutEscapes(unpacked.toString('latin1')))) return false;
    left -= unpacked.length;
  }
  return true;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
