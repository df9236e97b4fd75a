/** An entry of a ZIP's directory; sizes in bytes, as the directory states them. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  packed: Buffer;
  size: number;
}

const mostEntries = 5_000;
const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;

/**
 * The entries of a ZIP file, nothing unpacked; null where it is not one whole and plain ZIP from its first byte to its last (damaged, encrypted, split,
 * ZIP64, or with headers that disagree). Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7 to 4.3.16.
 */
export function zipEntries(content: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(content);
  if (end === null || content.readUInt32LE(0) !== localHeader) return null;
  const count = content.readUInt16LE(end + 10);
  if (count > mostEntries || content.readUInt16LE(end + 8) !== count) return null;
  const entries = new Map<string, ZipEntry>();
  let at = content.readUInt32LE(end + 16);
  if (at + content.readUInt32LE(end + 12) !== end) return null;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || content.readUInt32LE(at) !== directoryHeader) return null;
    const nameEnd = at + 46 + content.readUInt16LE(at + 28);
    const entry = entryOf(content, at, nameEnd);
    if (entry === null || entries.has(entry.name)) return null;
    entries.set(entry.name, entry);
    at = nameEnd + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return at === end ? [...entries.values()] : null;
}

function endOfDirectory(content: Buffer): number | null {
  for (let at = content.length - 22; at >= Math.max(0, content.length - 22 - 0xffff); at -= 1) {
    if (content.readUInt32LE(at) === directoryEnd && at + 22 + content.readUInt16LE(at + 20) === content.length)
      return at;
  }
  return null;
}

function entryOf(content: Buffer, at: number, nameEnd: number): ZipEntry | null {
  const encrypted = (content.readUInt16LE(at + 8) & 1) === 1;
  const packedSize = content.readUInt32LE(at + 20);
  const header = content.readUInt32LE(at + 42);
  if (encrypted || nameEnd > content.length || header + 30 > content.length) return null;
  if (content.readUInt32LE(header) !== localHeader) return null;
  const name = content.toString('utf8', at + 46, nameEnd);
  const start = header + 30 + content.readUInt16LE(header + 26) + content.readUInt16LE(header + 28);
  const localName = content.toString('utf8', header + 30, header + 30 + content.readUInt16LE(header + 26));
  if (localName !== name || start + packedSize > content.length) return null;
  return {
    name,
    method: content.readUInt16LE(at + 10),
    packed: content.subarray(start, start + packedSize),
    size: content.readUInt32LE(at + 24),
  };
}
