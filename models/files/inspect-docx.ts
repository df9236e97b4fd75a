import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { FileRefusal } from '../../flows/approval.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

const unpack = promisify(inflateRaw);

/** What a document may unpack to, in bytes; whoever opens it unpacks it whole. */
const mostUnpacked = 250 * 1024 * 1024;
const mostContentTypes = 1024 * 1024;
const programs = /vbaproject|vbadata|activex|oleobject/i;

export const isZip = (content: Buffer) =>
  content.length >= 22 && content.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));

/**
 * Why a ZIP is not taken as a Word document, or null when it is one without macros. Only its list of content types is unpacked: by that list Word
 * knows a macro under any name (ECMA-376, part 2, section 10.1.2).
 */
export async function inspectDocx(content: Buffer): Promise<FileRefusal | null> {
  const entries = zipEntries(content);
  if (entries === null) return 'not what its name says';
  const listed = entries.find((entry) => entry.name === '[Content_Types].xml');
  if (!listed || !entries.some((entry) => entry.name === 'word/document.xml')) return 'type not allowed';
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  // Entries that share bytes are how a small file claims to hold a large one.
  if (unpacked > mostUnpacked || packed > content.length) return 'type not allowed';
  const contentTypes = await textOf(listed);
  if (contentTypes === null) return 'not what its name says';
  const withPrograms = /macroEnabled|vbaProject|activeX|oleObject/i.test(contentTypes);
  const isWord = contentTypes.includes('wordprocessingml.document.main+xml');
  return withPrograms || !isWord || entries.some((entry) => programs.test(entry.name)) ? 'type not allowed' : null;
}

async function textOf(entry: ZipEntry): Promise<string | null> {
  if (entry.size > mostContentTypes) return null;
  if (entry.method === 0) return entry.packed.toString('utf8');
  if (entry.method !== 8) return null;
  return unpack(entry.packed, { maxOutputLength: mostContentTypes }).then(
    (text) => text.toString('utf8'),
    () => null,
  );
}
