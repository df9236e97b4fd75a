import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { z } from 'zod';
import { measureDocx } from './open-docx.ts';
import { TemplateError } from './template.ts';
import { lookUp } from './template-scope.ts';
import { Unreadable } from './unreadable.ts';

/** What docxtemplater throws: one error, or several under `errors` (https://docxtemplater.com/docs/errors/). */
const thrown = z.object({
  message: z.string(),
  properties: z
    .object({
      explanation: z.string().optional(),
      xtag: z.string().optional(),
      errors: z
        .array(
          z.object({
            properties: z.object({ explanation: z.string().optional(), xtag: z.string().optional() }).loose(),
          }),
        )
        .optional(),
    })
    .loose()
    .optional(),
});

/** A template ready to be filled. */
export type Compiled = InstanceType<typeof Docxtemplater<PizZip>>;

/** Opens a template and finds its tags. Throws `TemplateError` for a broken one, naming it and the tag. */
export function compileTemplate(file: string, bytes: Uint8Array, modules: Docxtemplater.DXT.Module[] = []): Compiled {
  return explained(file, () => {
    measureDocx(bytes);
    return new Docxtemplater<PizZip>(new PizZip(bytes), {
      modules,
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      parser: (tag) => ({ get: (scope: unknown) => lookUp(scope, tag) }),
      nullGetter: () => '',
    });
  });
}

/** Does something with a template and says of an error what is wrong with which tag of which template. */
export function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    if (error instanceof Unreadable) throw new TemplateError(`The template ${file} is no sound DOCX: ${error.why}.`);
    throw new TemplateError(`The template ${file} is broken: ${saying(error)}`);
  }
}

function saying(error: unknown): string {
  const found = thrown.safeParse(error);
  if (!found.success) return error instanceof Error ? error.message : String(error);
  const { message, properties } = found.data;
  const several = properties?.errors?.map((one) => one.properties) ?? (properties ? [properties] : []);
  const said = several.map(({ explanation, xtag }) =>
    explanation && xtag && !explanation.includes(xtag) ? `${explanation} (tag "${xtag}")` : (explanation ?? message),
  );
  return said.length > 0 ? [...new Set(said)].slice(0, 10).join('; ') : message;
}
