import type { IncomingMessage } from 'node:http';
import busboy, { type Busboy } from 'busboy';

export interface GivenForm {
  /** The values of each field in the order they came. */
  fields: ReadonlyMap<string, readonly string[]>;
  /** The file, when one was chosen; `tooLarge` when it was cut off. */
  file: { name: string; bytes: Uint8Array; tooLarge: boolean } | null;
}

interface Limits {
  /** In bytes. */
  file: number;
  fields: number;
  /** In bytes. */
  field: number;
}

/** A body that is no form, or more than any of our forms sends. */
export class UnreadableForm extends Error {}

const overhead = 1024 * 1024;

/**
 * Reads a form, multipart or not. A file over the limit is read to its end and said to be too large, so that the person is told at the field; a body of
 * more than four times as much is not waited for. Throws `UnreadableForm`.
 */
export function readForm(request: IncomingMessage, limits: Limits): Promise<GivenForm> {
  const longest = 4 * (limits.file + limits.fields * limits.field) + overhead;
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string[]>();
    let file: GivenForm['file'] = null;
    let size = 0;
    const parser = parserOf(request, limits);
    const fail = (why: string) => {
      request.unpipe();
      request.resume();
      parser?.destroy();
      reject(new UnreadableForm(why));
    };
    if (!parser) return fail('no form');

    parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
      if (valueTruncated || nameTruncated) return fail('a field is too long');
      fields.set(name, [...(fields.get(name) ?? []), value]);
    });
    parser.on('file', (_field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      let tooLarge = false;
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('limit', () => {
        tooLarge = true;
        chunks.length = 0;
      });
      stream.on('error', () => fail('the file broke off'));
      stream.on('close', () => {
        const bytes = Buffer.concat(chunks);
        // A field for a file that was left empty comes as a file without a name.
        if (filename || bytes.length > 0) file = { name: filename || 'file', bytes, tooLarge };
      });
    });
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) parser.on(limit, () => fail('too much'));
    parser.on('error', () => fail('no form'));
    parser.on('close', () => resolve({ fields, file }));
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > longest) fail('too much');
    });
    request.on('error', () => fail('it broke off'));
    request.on('close', () => {
      if (!request.complete) fail('it broke off');
    });
    request.pipe(parser);
  });
}

function parserOf({ headers }: IncomingMessage, { file, fields, field }: Limits): Busboy | null {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      // One byte more than a file may have, so that what was cut off is told from what just fits.
      limits: { fileSize: file + 1, files: 1, fields, fieldSize: field, fieldNameSize: 50, headerPairs: 50 },
    });
  } catch {
    return null;
  }
}
