import { inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipEntries } from '../../models/files/zip-entries.ts';
import { Unreadable } from './unreadable.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** Bytes of one part and of all that is unpacked of a document; the text of a contract of 200 pages has about 2 MB of XML. */
const mostOfPart = 16 * 1024 * 1024;
const mostOfAll = 48 * 1024 * 1024;
/** How a document with a password begins: no ZIP but a compound file ([MS-OFFCRYPTO], section 2.3). */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A DOCX opened to be read; nothing is unpacked before it is asked for. */
export interface Docx {
  names: readonly string[];
  /** A part's XML, or null when there is no such part. Throws `Unreadable`. */
  part(name: string): XmlElement | null;
  /** A part's bytes, or null. Throws `Unreadable`. */
  bytes(name: string): Buffer | null;
}

/** Opens a DOCX within fixed limits: what a part unpacks to is measured, not believed. Throws `Unreadable`. */
export function openDocx(content: Uint8Array): Docx {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (buffer.subarray(0, 8).equals(compoundFile)) throw new Unreadable('encrypted');
  const entries = new Map(zipEntries(buffer)?.map((entry) => [entry.name, entry]));
  if (!entries.has('word/document.xml')) throw new Unreadable('damaged');
  let left = mostOfAll;
  const bytes = (name: string): Buffer | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    const unpacked = unpack(entry, Math.min(mostOfPart, left));
    left -= unpacked.length;
    return unpacked;
  };
  return {
    names: [...entries.keys()],
    bytes,
    part: (name) => {
      const xml = bytes(name);
      return xml && parseXml(xml.toString('utf8'));
    },
  };
}

/** Unpacks everything that a library would unpack after us, so that nothing in it can be a bomb. Throws `Unreadable`. */
export function measureDocx(content: Uint8Array): void {
  const docx = openDocx(content);
  for (const name of docx.names) docx.bytes(name);
}

function unpack({ method, packed, size }: ZipEntry, most: number): Buffer {
  if (size > most || packed.length > most) throw new Unreadable('too large');
  if (method === 0) return packed;
  if (method !== 8) throw new Unreadable('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const grew = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unreadable(grew ? 'too large' : 'damaged');
  }
}
