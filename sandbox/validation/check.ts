import { asObject, type JsonObject } from '../json.ts';
import type { Report } from './report.ts';

/** Says which fields an object may and must have; a field that Slack does not know is an error there too. */
export function checkFields(
  report: Report,
  object: JsonObject,
  pointer: string,
  required: string[],
  optional: string[],
): void {
  for (const name of required)
    if (object[name] === undefined || object[name] === null) report.add(`missing required field: ${name}`, pointer);
  for (const name of Object.keys(object)) {
    if (name !== 'type' && !required.includes(name) && !optional.includes(name))
      report.add(`invalid additional property: ${name}`, pointer);
  }
}

/** A string of at least one and at most `most` characters. */
export function checkString(report: Report, value: unknown, pointer: string, most: number, least = 1): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'string') report.add('must be a string', pointer);
  else if (value.length < least) report.add(`must be more than ${least - 1} characters`, pointer);
  else if (value.length > most) report.add(`must be less than ${most + 1} characters`, pointer);
}

/** One of a few words. */
export function checkWord(report: Report, value: unknown, pointer: string, words: string[]): void {
  if (value !== undefined && !words.includes(String(value)))
    report.add(`value must be one of: ${words.join(', ')}`, pointer);
}

export function checkFlag(report: Report, value: unknown, pointer: string): void {
  if (value !== undefined && typeof value !== 'boolean') report.add('must be a boolean', pointer);
}

/** A list with so many items; calls `each` for those that are objects and reports the others. */
export function checkList(
  report: Report,
  value: unknown,
  pointer: string,
  bounds: { least: number; most: number },
  each: (item: JsonObject, pointer: string) => void,
): void {
  if (value === undefined || value === null) return;
  if (!Array.isArray(value)) {
    report.add('must provide an array', pointer);
    return;
  }
  if (value.length < bounds.least) report.add(`no less than ${bounds.least} items allowed`, pointer);
  if (value.length > bounds.most) report.add(`no more than ${bounds.most} items allowed`, pointer);
  value.forEach((item, index) => {
    const object = asObject(item);
    if (object) each(object, `${pointer}/${index}`);
    else report.add('must provide an object', `${pointer}/${index}`);
  });
}

/** An object at a field, given to `each`. */
export function checkObject(
  report: Report,
  value: unknown,
  pointer: string,
  each: (object: JsonObject, pointer: string) => void,
): void {
  if (value === undefined || value === null) return;
  const object = asObject(value);
  if (object) each(object, pointer);
  else report.add('must provide an object', pointer);
}
