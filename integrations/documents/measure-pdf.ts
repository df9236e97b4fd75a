import { inflateSync } from 'node:zlib';
import { Unreadable } from './unreadable.ts';

/** Bytes that a stream of a PDF may unpack to: a page in colour at 600 dpi has 104 million. */
const mostOfStream = 128 * 1024 * 1024;
/** How far before its keyword a stream's dictionary may begin. */
const longestDictionary = 2_048;

/**
 * Unpacks each packed stream of a PDF within a limit before a library does so without one, outside the memory that a thread is held to.
 * Streams packed twice are how a small file hides a large one. Throws `Unreadable`.
 */
export function measurePdf(content: Uint8Array): void {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const text = buffer.toString('latin1');
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = text.slice(Math.max(0, index - longestDictionary), index);
    const dictionary = before.slice(before.lastIndexOf('obj') + 1);
    const packings = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z])/g) ?? [];
    if (packings.length > 1) throw new Unreadable('too large');
    const start = index + keyword.length;
    const end = text.indexOf('endstream', start);
    measure(buffer.subarray(start, end === -1 ? undefined : end));
  }
}

function measure(packed: Buffer): void {
  // A zlib stream begins with 8 (deflate) and a check of its first two bytes (RFC 1950, section 2.2); others are not packed so.
  if (packed.length < 2 || ((packed[0] ?? 0) & 0x0f) !== 8 || packed.readUInt16BE(0) % 31 !== 0) return;
  try {
    inflateSync(packed, { maxOutputLength: mostOfStream });
  } catch (error) {
    const grew = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    // What is damaged the library reads as far as it goes.
    if (grew) throw new Unreadable('too large');
  }
}
