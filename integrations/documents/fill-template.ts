import { cleanData, templateData } from './clean-value.ts';
import { compileTemplate, explained } from './compile-template.ts';
import { missingFields } from './missing-fields.ts';
import type { Template, TemplateData } from './template.ts';

/** A document, or all that is missing for it. */
export type Filled = { ok: true; docx: Uint8Array<ArrayBuffer> } | { ok: false; missing: string[] };

/** ZIP's first day: the same template and data give the same bytes. */
const noDate = new Date(1980, 0, 1);

/**
 * Fills a template in. All fields that are missing or empty are named before anything is made; texts may hold anything.
 * Throws `TemplateError` for a broken template, and a `ZodError` for data of another shape (texts of more than 100,000 letters, lists of more
 * than 2,000 lines).
 */
export function fillTemplate(template: Pick<Template, 'file' | 'fields' | 'docx'>, data: TemplateData): Filled {
  const clean = cleanData(templateData.parse(data));
  const missing = missingFields(template.fields, clean);
  if (missing.length > 0) return { ok: false, missing };
  const document = compileTemplate(template.file, template.docx);
  explained(template.file, () => document.render(clean));
  const zip = document.getZip();
  for (const file of Object.values(zip.files)) file.date = noDate;
  const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  return { ok: true, docx: new Uint8Array(bytes) };
}
