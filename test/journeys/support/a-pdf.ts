import { pdfOf } from '../../support/pdf.ts';
import type { NamedBytes } from './person.ts';

/** A PDF with these pages, in the same bytes at each run. */
export async function aPdf(name: string, ...texts: readonly string[]): Promise<NamedBytes> {
  return { name, bytes: await pdfOf(texts, { info: { CreationDate: new Date(0) } }) };
}
