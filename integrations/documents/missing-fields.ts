import type { TemplateData, TemplateField } from './template.ts';
import { isEmpty, lookUpIn } from './template-scope.ts';

/**
 * Names every field that is needed and missing or empty, in the order of the template. In a list the line is named too, from 1:
 * `products[2].price`. What stands in an optional section is needed only when the section is shown.
 */
export function missingFields(fields: readonly TemplateField[], data: TemplateData): string[] {
  return [...new Set(missingIn(fields, [data], ''))];
}

function missingIn(fields: readonly TemplateField[], scopes: readonly unknown[], path: string): string[] {
  return fields.flatMap(({ name, optional, section }) => {
    const value = lookUpIn(scopes, name);
    const missing = optional || !isEmpty(value) ? [] : [path + name];
    if (!section) return typeof value === 'object' && value !== null ? [path + name] : missing;
    if (section.inverted) return isEmpty(value) ? missingIn(section.fields, scopes, path) : [];
    if (isEmpty(value)) return missing;
    if (!Array.isArray(value)) return missingIn(section.fields, [...scopes, value], path);
    return value.flatMap((item: unknown, index) =>
      missingIn(section.fields, [...scopes, item], `${path}${name}[${index + 1}].`),
    );
  });
}
