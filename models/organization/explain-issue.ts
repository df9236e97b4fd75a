import { z } from 'zod';
import { organizationJsonSchema } from './file-schema.ts';
import type { Finding } from './finding.ts';
import { didYouMean } from './nearest.ts';

/** The part of JSON Schema that explaining needs. */
interface Described {
  description?: string | undefined;
  properties?: Record<string, Described> | undefined;
  additionalProperties?: Described | boolean | undefined;
  items?: Described | undefined;
  propertyNames?: { enum?: string[] | undefined } | undefined;
}

const described: z.ZodType<Described> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    properties: z.record(z.string(), described).optional(),
    additionalProperties: z.union([described, z.boolean()]).optional(),
    items: described.optional(),
    propertyNames: z.object({ enum: z.array(z.string()).optional() }).optional(),
  }),
);

const kinds: Readonly<Record<string, string>> = {
  string: 'text, perhaps between quotation marks',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
};

/** Says what an issue found by the file's shape means, and what to do; an unknown key is a finding each. */
export function explainIssue(issue: z.core.$ZodIssue, content: unknown): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, path) }));
  }
  return [{ path, message: sentence(explained(issue, path, valueAt(content, path))) }];
}

function explained(issue: z.core.$ZodIssue, path: Finding['path'], value: unknown): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'is not allowed as a key';
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return issue.message;
  if (value === undefined || value === null) return missing(path);
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}`;
  const known = issue.values.map(String);
  return `must be one of ${known.join(', ')}.${didYouMean(String(value), known)}`;
}

const sentence = (text: string) => (/[.?]$/.test(text) ? text : `${text}.`);

function missing(path: Finding['path']): string {
  if (path.length === 0) return 'is empty. Begin with the one that comes with Countersign';
  const description = shapeAt(path)?.description;
  return description ? `is missing: ${lowerFirst(description)}` : 'is missing';
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function unknownKey(key: string, path: Finding['path']): string {
  const shape = shapeAt(path);
  const known = shape?.propertyNames?.enum ?? Object.keys(shape?.properties ?? {});
  return `is not known here.${didYouMean(key, known) || ` Known are: ${known.join(', ')}.`}`;
}

function shapeAt(path: Finding['path']): Described | undefined {
  return path.reduce<Described | undefined>((shape, part) => {
    const values = typeof shape?.additionalProperties === 'object' ? shape.additionalProperties : undefined;
    return typeof part === 'number' ? shape?.items : (shape?.properties?.[part] ?? values);
  }, described.parse(organizationJsonSchema()));
}

function valueAt(content: unknown, path: Finding['path']): unknown {
  return path.reduce<unknown>((value, part) => {
    const entries: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return entries.find(([key]) => key === String(part))?.[1];
  }, content);
}
