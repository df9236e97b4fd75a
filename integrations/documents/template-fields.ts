import { didYouMean } from '../../models/organization/nearest.ts';
import type { Tag } from './collect-tags.ts';
import type { FieldTree } from './contract-fields.ts';
import { TemplateError, type TemplateField } from './template.ts';
import { nameOfTag } from './template-scope.ts';

/** The fields of a template from its tags, each once. Throws `TemplateError` for a kind of tag that is not allowed. */
export function fieldsOf(file: string, tags: readonly Tag[]): TemplateField[] {
  const fields = tags.map((one) => fieldOf(file, one));
  const seen = new Map<string, TemplateField>();
  for (const field of fields) {
    const key = `${field.name} ${field.section ? `#${field.section.inverted}` : ''}`;
    const before = seen.get(key);
    seen.set(key, before ? both(before, field) : field);
  }
  return [...seen.values()];
}

function fieldOf(file: string, { value, module, inverted, tags }: Tag): TemplateField {
  const name = nameOfTag(value);
  // `{@xml}` would put text into the document as markup.
  if (module !== undefined && module !== 'loop')
    throw new TemplateError(`The template ${file} has a tag of a kind that is not allowed: "${value}".`);
  const isSection = module === 'loop';
  if (!isSection && !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name))
    throw new TemplateError(`The template ${file} has a tag that is no name of a field: "{${value}}".`);
  const optional = inverted || value.trim().endsWith('?');
  return { name, optional, section: isSection ? { fields: fieldsOf(file, tags ?? []), inverted } : null };
}

/** A field that is needed anywhere is needed. */
function both(a: TemplateField, b: TemplateField): TemplateField {
  const inner = [...(a.section?.fields ?? []), ...(b.section?.fields ?? [])];
  const fields = [
    ...new Map(inner.map((field) => [`${field.name} ${field.section !== null} ${field.optional}`, field])).values(),
  ];
  return {
    ...a,
    optional: a.optional && b.optional,
    section: a.section && { fields, inverted: a.section.inverted },
  };
}

/** Throws `TemplateError` when a field is none of those that can ever be filled in: a misspelt one would be missing for ever. */
export function refuseUnknown(file: string, fields: readonly TemplateField[], known: FieldTree): void {
  const names = namesIn(known);
  const check = (list: readonly TemplateField[], within: readonly string[]) => {
    for (const { name, section } of list) {
      const candidates = ['', ...within.map((outer) => `${outer}.`)].map((outer) => outer + name);
      if (!candidates.some((candidate) => names.includes(candidate)))
        throw new TemplateError(
          `The template ${file} has the tag "{${name}}", which is no field of a contract.${didYouMean(name, names)}`,
        );
      if (section) check(section.fields, [...within, name]);
    }
  };
  check(fields, []);
}

function namesIn(tree: FieldTree, before = ''): string[] {
  return Object.entries(tree).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [before + name] : [before + name, ...namesIn(inner, `${before}${name}.`)],
  );
}
