import type Docxtemplater from 'docxtemplater';
import { z } from 'zod';

/** A tag as docxtemplater parses it; a section has the tags that stand in it. */
export interface Tag {
  value: string;
  /** `loop` for a section, nothing for a field; other kinds put in markup or pictures. */
  module: string | undefined;
  inverted: boolean;
  tags: Tag[] | null;
}

const told = z.object({ inspect: z.object({ filePath: z.string().optional(), postparsed: z.unknown() }).optional() });
const part = z.object({
  type: z.string(),
  value: z.string().default(''),
  module: z.string().optional(),
  inverted: z.boolean().default(false),
  subparsed: z.array(z.unknown()).nullish(),
});

/** A module that listens to docxtemplater as it parses; its own inspector needs a library that is not ours. */
export function collectTags(): { module: Docxtemplater.DXT.Module; tags: () => Tag[] } {
  const parsed = new Map<string, unknown>();
  let file = '';
  const module = {
    name: 'collect tags',
    set: (options: unknown) => {
      const { inspect } = told.safeParse(options).data ?? {};
      if (inspect?.filePath) file = inspect.filePath;
      if (inspect?.postparsed) parsed.set(file, inspect.postparsed);
    },
  };
  // The body before headers and footers.
  const bodyFirst = ([a]: [string, unknown], [b]: [string, unknown]) =>
    Number(b === 'word/document.xml') - Number(a === 'word/document.xml') || a.localeCompare(b);
  return { module, tags: () => [...parsed].sort(bodyFirst).flatMap(([, parts]) => tagsIn(parts)) };
}

function tagsIn(parts: unknown): Tag[] {
  const list: readonly unknown[] = Array.isArray(parts) ? parts : [];
  return list.flatMap((one) => {
    const { data } = part.safeParse(one);
    if (data?.type !== 'placeholder') return [];
    const { value, module, inverted, subparsed } = data;
    return [{ value, module, inverted, tags: subparsed ? tagsIn(subparsed) : null }];
  });
}
