import { createHash } from 'node:crypto';
import type { Organization } from '../../flows/facts.ts';

/** An organization's content as a string that is the same for the same content, whatever the order of its keys. */
export function contentOf({ id: _, ...content }: Organization): string {
  return JSON.stringify(content, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value));
}

/** Gives an organization its id: the SHA-256 of its content, in lower-case hex. */
export function identified(content: Omit<Organization, 'id'>): Organization {
  const organization = { id: '', ...content };
  return { ...organization, id: createHash('sha256').update(contentOf(organization)).digest('hex') };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
