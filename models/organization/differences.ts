import { canonical } from './content.ts';

/**
 * What has changed from one content of a file to the next, a line each, in the file's own words: `people.sam.supervisor: anna → victor`,
 * `people.oskar: added`, `auditors: nothing → mei, tom`.
 */
export function differences(before: unknown, after: unknown, place = ''): string[] {
  if (canonical({ of: before }) === canonical({ of: after })) return [];
  if (!isGroup(before) || !isGroup(after)) return [`${place}: ${change(before, after)}`];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => differences(before[key], after[key], place === '' ? key : `${place}.${key}`));
}

function change(before: unknown, after: unknown): string {
  if (before === undefined && isGroup(after)) return 'added';
  if (after === undefined && isGroup(before)) return 'removed';
  return `${shown(before)} → ${shown(after)}`;
}

function shown(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return 'nothing';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return isGroup(value)
    ? `(${Object.entries(value)
        .map(([key, part]) => `${key} ${shown(part)}`)
        .join('; ')})`
    : String(value);
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
