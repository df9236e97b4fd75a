import { createHash } from 'node:crypto';
import type { Approval, FiledDocument } from '../../../flows/approval.ts';

/** The package that is voted on is numbered by the checks it went through; before the first check it is the first one in the making. */
export function packageNumber({ checks }: Pick<Approval, 'checks'>): number {
  return Math.max(1, checks.length);
}

/**
 * The SHA-256 that stands for a package: of a line `<field> <SHA-256 of the file>` for each document that counts, ordered, each ended by
 * a line feed. '' while there are none.
 */
export function packageHash(documents: readonly FiledDocument[]): string {
  const lines = documents
    .filter(({ replacedAt }) => replacedAt === null)
    .map(({ field, file }) => `${field} ${file.sha256}\n`)
    .sort();
  return lines.length === 0 ? '' : createHash('sha256').update(lines.join('')).digest('hex');
}
