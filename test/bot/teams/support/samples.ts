import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A sample file of the sandbox, as somebody gives it. */
export async function fileOfSample(name: string): Promise<{ name: string; bytes: Buffer }> {
  return { name, bytes: await readFile(join('sandbox/samples/files', name)) };
}

/** The samples that a company approval asks for. */
export const companyDocuments = [
  'certificate-of-registration.pdf',
  'charter.docx',
  'tax-certificate.png',
  'directors-authority.jpg',
  'bank-letter.pdf',
];
