import { createHash } from 'node:crypto';
import type { Language } from '../../flows/facts.ts';
import { collectTags } from './collect-tags.ts';
import { compileTemplate, explained } from './compile-template.ts';
import { contractFields, type FieldTree } from './contract-fields.ts';
import { openDocx } from './open-docx.ts';
import { readDocx } from './read-docx.ts';
import type { Template } from './template.ts';
import { fieldsOf, refuseUnknown } from './template-fields.ts';
import { at, innerText } from './xml.ts';

/**
 * Reads a template: which fields it needs, in which language and version it is.
 * Throws `TemplateError`, naming the template and the tag, for a broken one and for a tag that is none of the known fields.
 * @param file its name, `<id>.v<version>.docx`; the version may be left out
 * @param known the fields that can be filled in; null takes every name
 */
export function readTemplate(file: string, docx: Uint8Array, known: FieldTree | null = contractFields): Template {
  return explained(file, () => read(file, docx, known));
}

function read(file: string, docx: Uint8Array, known: FieldTree | null): Template {
  const collector = collectTags();
  compileTemplate(file, docx, [collector.module]);
  const fields = fieldsOf(file, collector.tags());
  if (known) refuseUnknown(file, fields, known);
  const [, id = file, label = ''] = /^(.*?)(?:\.(v[\w.-]+))?\.docx$/i.exec(file) ?? [];
  const core = openDocx(docx).part('docProps/core.xml');
  const property = (name: string) => innerText(at(core, name)).trim();
  return {
    id,
    file,
    version: { sha256: createHash('sha256').update(docx).digest('hex'), label: label || property('version') },
    language: languageOf(property('language')) ?? languageOf(/-([a-z]{2})$/i.exec(id)?.[1]) ?? readDocx(docx).language,
    title: property('title') || id,
    fields,
    docx,
  };
}

function languageOf(code: string | undefined): Language | undefined {
  const language = code?.slice(0, 2).toLowerCase();
  return language === 'en' || language === 'ru' ? language : undefined;
}
