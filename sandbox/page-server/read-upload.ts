import busboy from 'busboy';
import type { Request } from 'express';
import type { GivenFile } from '../acting/upload.ts';
import type { Sample } from '../samples/samples.ts';

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

/** The files of a form with the samples that it names; undefined when it names one that is not there. */
export function withSamples(
  samples: Sample[],
  fields: Record<string, string>,
  files: GivenFile[],
): GivenFile[] | undefined {
  const wanted = [fields.sample, ...(fields.samples ? String(fields.samples).split(',') : [])].filter(Boolean);
  const dropped = wanted
    .map((id) => samples.find((sample) => sample.id === id))
    .filter((sample) => sample !== undefined);
  if (dropped.length < wanted.length) return undefined;
  return [...files, ...dropped.map(({ name, bytes }) => ({ name, bytes: bytes() }))];
}
