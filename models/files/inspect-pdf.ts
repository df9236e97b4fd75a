import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { FileRefusal } from '../../flows/approval.ts';

const unpack = promisify(inflate);

/** What a PDF's object streams may unpack to in all, in bytes. */
const mostUnpacked = 64 * 1024 * 1024;
/** How far from its name an object stream may begin. */
const longestDictionary = 2_048;

/**
 * Names that stand where a PDF does something by itself, carries another file or cannot be looked into (ISO 32000-1: 12.6.4 actions, 7.11.4 embedded
 * files, 12.7.8 forms with scripts, 7.6 encryption).
 */
const refusedNames = nameOf(
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'Rendition',
  'RichMedia',
  'XFA',
  'Encrypt',
);

/** Why a PDF is not taken, or null when it is. Objects packed into streams are looked at too, within a limit. */
export async function inspectPdf(content: Buffer): Promise<FileRefusal | null> {
  const text = content.toString('latin1');
  const lastEnd = text.lastIndexOf('%%EOF');
  if (lastEnd === -1 || !/^%%EOF[\s\0]*$/.test(text.slice(lastEnd))) return 'not what its name says';
  if (text.search(refusedNames) !== -1) return 'type not allowed';
  return (await packedObjectsAreHarmless(content, text)) ? null : 'type not allowed';
}

async function packedObjectsAreHarmless(content: Buffer, text: string): Promise<boolean> {
  let left = mostUnpacked;
  let lookedThrough = 0;
  for (const { index } of text.matchAll(nameOf('ObjStm'))) {
    const stream = streamAfter(text, index);
    // Each name has a stream of its own, after the one before: looking through a file takes time by its size only.
    if (index < lookedThrough || stream === null) return false;
    lookedThrough = stream.end;
    const packed = content.subarray(stream.start, stream.end);
    const unpacked = await unpack(packed, { maxOutputLength: Math.max(1, left) }).catch(() => null);
    if (unpacked === null || unpacked.toString('latin1').search(refusedNames) !== -1) return false;
    left -= unpacked.length;
  }
  return true;
}

function streamAfter(text: string, index: number): { start: number; end: number } | null {
  const keyword = /stream\r?\n/.exec(text.slice(index, index + longestDictionary));
  if (!keyword) return null;
  const start = index + keyword.index + keyword[0].length;
  const end = text.indexOf('endstream', start);
  return end === -1 ? null : { start, end };
}

/** Finds any of these names, also written with escapes: `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
function nameOf(...names: readonly string[]): RegExp {
  const spelt = names.map((name) => [...name].map(letterOf).join(''));
  return new RegExp(`/(?:${spelt.join('|')})(?![A-Za-z0-9])`, 'g');
}

function letterOf(letter: string): string {
  const hex = letter.charCodeAt(0).toString(16);
  const anyCase = hex.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);
  return `(?:${letter}|#${anyCase})`;
}
