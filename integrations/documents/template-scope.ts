/** The name of a tag without what marks it: `{company.name?}` is `company.name`. */
export const nameOfTag = (tag: string) => tag.replace(/\?$/, '').trim();

/** Marks a line of a list: what it lacks is not looked for around it, or a line without amount would show the total. */
export const lineOfList = Symbol('line of a list');

/** What a scope has under a tag's name; undefined where it has nothing, so that the scope around it is asked. */
export function lookUp(scope: unknown, tag: string): unknown {
  const name = nameOfTag(tag);
  if (name === '.') return scope;
  let found: unknown = scope;
  for (const key of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
      return isLine(scope) ? '' : undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

const isLine = (scope: unknown) => typeof scope === 'object' && scope !== null && lineOfList in scope;

/** The same through all scopes, the innermost first. */
export function lookUpIn(scopes: readonly unknown[], name: string): unknown {
  for (const scope of scopes.toReversed()) {
    const found = lookUp(scope, name);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

/** Whether there is nothing to be printed. Zero is something. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
