import { createHash } from 'node:crypto';
import type { Organization } from '../../flows/facts.ts';

/** A value as JSON that is the same for the same content, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

/** An organization's content without its id. */
export function contentOf({ id: _, ...content }: Organization): string {
  return canonical(content);
}

/** Gives an organization its id: the SHA-256 of its content, in lower-case hex. */
export function identified(content: Omit<Organization, 'id'>): Organization {
  return { id: createHash('sha256').update(canonical(content)).digest('hex'), ...content };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
