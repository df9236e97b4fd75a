import { describe, expect, it } from '@jest/globals';
import { readFromZip } from '../../../models/mongod/zip.ts';

// Made by Python's zipfile: one stored and one deflated file.
const archive = Buffer.from(
  'UEsDBBQAAAAAAAAAIQAL+UNWBgAAAAYAAAAIAAAAYS9zdG9yZWRzdG9yZWRQSwMEFAAAAAgAAAAhAAkZl4kHAAAALAEAAAoAAABiL2RlZmxhdGVkS0wcBcQCAFBLAQIUAxQAAAAAAAAAIQAL+UNWBgAAAAYAAAAIAAAAAAAAAAAAAACAAQAAAABhL3N0b3JlZFBLAQIUAxQAAAAIAAAAIQAJGZeJBwAAACwBAAAKAAAAAAAAAAAAAACAASwAAABiL2RlZmxhdGVkUEsFBgAAAAACAAIAbgAAAFsAAAAAAA==',
  'base64',
);

describe('a file of a zip archive', () => {
  it('is read as it was put in', async () => {
    expect(String(await readFromZip(archive, '/stored'))).toBe('stored');
    expect(String(await readFromZip(archive, '/deflated'))).toBe('a'.repeat(300));
  });

  it('that is missing, or whose archive is cut off, is an error', async () => {
    await expect(readFromZip(archive, '/mongod')).rejects.toThrow('the archive has no /mongod');
    await expect(readFromZip(archive.subarray(0, 60), '/stored')).rejects.toThrow('cut off');
  });
});
