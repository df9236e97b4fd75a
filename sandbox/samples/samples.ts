import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file to drop into a thread. */
export interface Sample {
  id: string;
  name: string;
  size: number;
  note: string;
  /** A file that no document is. */
  wrong: boolean;
  bytes(): Buffer;
}

const NOTES: [name: string, note: string, wrong?: 'wrong'][] = [
  ['certificate-of-registration.pdf', 'Certificate of registration'],
  ['charter.docx', 'Charter'],
  ['tax-certificate.png', 'Tax certificate'],
  ['directors-authority.jpg', "Directors' authority"],
  ['bank-letter.pdf', 'Bank letter'],
  ['charter.pdf', 'The wrong one: called a PDF, but a program inside', 'wrong'],
];

/** The sample files of the demo. */
export function loadSamples(folder = join(import.meta.dirname, 'files')): Sample[] {
  return NOTES.map(([name, note, wrong]) => {
    const path = join(folder, name);
    return {
      id: name,
      name,
      note,
      wrong: wrong !== undefined,
      size: statSync(path).size,
      bytes: () => readFileSync(path),
    };
  });
}
