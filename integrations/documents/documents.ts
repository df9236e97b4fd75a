import { inspectDocx } from '../../models/files/inspect-docx.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import type { SignedComparison } from './compare-signed-texts.ts';
import type { Comparison } from './compare-texts.ts';
import { convertWithLibreOffice, findLibreOffice } from './convert-with-libreoffice.ts';
import type { DocumentFile, TextRead } from './document-text.ts';
import type { Filled } from './fill-template.ts';
import { type FoundTemplate, listTemplates } from './list-templates.ts';
import type { DocumentAnswer, DocumentTask } from './tasks.ts';
import { type Template, type TemplateData, TemplateError } from './template.ts';
import type { UnreadableReason } from './unreadable.ts';

/** A PDF made of a DOCX, by whom, and in plain words what of the DOCX it lacks; or why there is none. */
export type PdfMade =
  | { ok: true; pdf: Uint8Array; by: 'LibreOffice' | 'built in'; cannot: readonly string[] }
  | { ok: false; why: UnreadableReason };

/** A comparison, or which of the two documents cannot be read and why. */
export type Compared<T, Which extends string> = ({ ok: true } & T) | { ok: false; why: UnreadableReason; which: Which };

export interface Documents {
  /** The templates of the folder, sorted by file name, broken ones with their error. Rejects when the folder cannot be read. */
  listTemplates(): Promise<FoundTemplate[]>;
  /** Fills a template in, or names all that is missing. Rejects with `TemplateError` for a template that is broken. */
  fillTemplate(template: Template, data: TemplateData): Promise<Filled>;
  /** Makes a PDF of a DOCX, with LibreOffice where it is on the PATH, else by itself. */
  docxToPdf(docx: Uint8Array): Promise<PdfMade>;
  /** The text of a DOCX or PDF, by its media type. */
  textOf(bytes: Uint8Array, type: string): Promise<TextRead>;
  /** What changed between two revisions, each a DOCX or PDF. */
  compareRevisions(before: DocumentFile, after: DocumentFile): Promise<Compared<Comparison, 'before' | 'after'>>;
  /** Whether a signed PDF says what the approved one says. */
  compareSigned(approved: Uint8Array, signed: Uint8Array): Promise<Compared<SignedComparison, 'approved' | 'signed'>>;
  /** Stops the threads; what they still do rejects. */
  close(): Promise<void>;
}

export interface DocumentsOptions {
  /** Where the templates are. */
  templates?: string | URL;
  /** Documents worked at at once; each thread holds its own libraries. */
  threads?: number;
  /** A task may take so long, in ms, LibreOffice as well; the first of a thread has its start in it. */
  timeout?: number;
  /** Megabytes a thread may keep. */
  memory?: number;
  /** Where LibreOffice is looked for; the PATH unless said otherwise. */
  path?: string;
}

const program = new URL(import.meta.url.endsWith('.ts') ? './boot.mjs' : './worker.js', import.meta.url);
/** Beside the code, also when it is built into `dist/`. */
const repository = new URL(import.meta.url.endsWith('.ts') ? '../../' : '../../../', import.meta.url);

/** Whatever a document does to a thread (endless work, memory eaten up), only its own task fails. */
export function openDocuments(options: DocumentsOptions = {}): Documents {
  const { threads = 1, timeout = 60_000, memory = 768, path = process.env.PATH ?? '' } = options;
  const folder = options.templates ?? new URL('templates/', repository);
  const words = { failed: ({ kind }: DocumentTask) => `The task "${kind}" failed`, pool: 'the documents part' };
  const pool = createThreadPool<DocumentTask, DocumentAnswer>({ program, threads, timeout, memory, words });
  const libreOffice = findLibreOffice(path);
  const ask = (task: DocumentTask) =>
    pool.run(task).catch((error: unknown): DocumentAnswer => {
      // A document that stops its thread is too much for it; anything else is a mistake of ours.
      if (error instanceof Error && error.message.includes('its thread stopped'))
        return { kind: 'unreadable', why: 'took too long', which: 0 };
      throw error;
    });

  async function docxToPdf(docx: Uint8Array): Promise<PdfMade> {
    const office = await libreOffice;
    // What unpacks to a bomb, or has programs in it, is not handed on: the built-in reader refuses it, or leaves them out.
    const harmless = office !== null && (await inspectDocx(Buffer.from(docx))) === null;
    const converted = harmless ? await convertWithLibreOffice(office, docx, timeout) : null;
    if (converted?.ok) return { ok: true, pdf: converted.pdf, by: 'LibreOffice', cannot: [] };
    const answer = await ask({ kind: 'draw', docx });
    if (answer.kind === 'unreadable') return { ok: false, why: answer.why };
    if (answer.kind !== 'drawn') throw unexpected(answer);
    const { pdf, cannot } = answer.drawn;
    return {
      ok: true,
      pdf,
      by: 'built in',
      cannot: converted ? [`LibreOffice failed: ${converted.why}`, ...cannot] : cannot,
    };
  }

  return {
    listTemplates: () =>
      listTemplates(folder, async (file, docx) => {
        const answer = await ask({ kind: 'read template', file, docx });
        return answer.kind === 'template' ? answer.template : thrown(answer, file);
      }),
    fillTemplate: async (template, data) => {
      const answer = await ask({ kind: 'fill', template, data });
      return answer.kind === 'filled' ? answer.filled : thrown(answer, template.file);
    },
    docxToPdf,
    textOf: async (bytes, type) => {
      const answer = await ask({ kind: 'read', file: { bytes, type } });
      if (answer.kind === 'unreadable') return { ok: false, why: answer.why };
      if (answer.kind !== 'text') throw unexpected(answer);
      return { ok: true, ...answer.text };
    },
    compareRevisions: async (before, after) => {
      const answer = await ask({ kind: 'compare', before, after });
      if (answer.kind === 'unreadable')
        return { ok: false, why: answer.why, which: answer.which === 0 ? 'before' : 'after' };
      if (answer.kind !== 'compared') throw unexpected(answer);
      return { ok: true, ...answer.comparison };
    },
    compareSigned: async (approved, signed) => {
      const answer = await ask({ kind: 'compare signed', approved, signed });
      if (answer.kind === 'unreadable')
        return { ok: false, why: answer.why, which: answer.which === 0 ? 'approved' : 'signed' };
      if (answer.kind !== 'compared signed') throw unexpected(answer);
      return { ok: true, ...answer.comparison };
    },
    close: pool.close,
  };
}

function thrown(answer: DocumentAnswer, file: string): never {
  if (answer.kind === 'bad template') throw new TemplateError(answer.message);
  if (answer.kind === 'unreadable') throw new TemplateError(`The template ${file} cannot be used: it ${answer.why}.`);
  throw unexpected(answer);
}

const unexpected = ({ kind }: DocumentAnswer) =>
  new Error(`The documents thread answered "${kind}" to something else.`);
