import busboy from 'busboy';
import type { Request } from 'express';
import type { GivenFile } from '../acting/upload.ts';

/** The fields and files of a multipart form. */
export async function readUpload(request: Request): Promise<{ fields: Record<string, string>; files: GivenFile[] }> {
  const parser = busboy({ headers: request.headers, defParamCharset: 'utf8' });
  const fields: Record<string, string> = {};
  const files: GivenFile[] = [];
  return new Promise((resolve, reject) => {
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (_field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => files.push({ name: filename || 'file', bytes: Buffer.concat(chunks) }));
    });
    parser.on('close', () => resolve({ fields, files }));
    parser.on('error', reject);
    request.pipe(parser);
  });
}
