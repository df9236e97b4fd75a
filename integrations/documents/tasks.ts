import { compareSignedTexts, type SignedComparison } from './compare-signed-texts.ts';
import { type Comparison, compareTexts } from './compare-texts.ts';
import type { DocumentFile, DocumentText } from './document-text.ts';
import { type Filled, fillTemplate } from './fill-template.ts';
import { type DocumentFonts, loadDocumentFonts } from './fonts.ts';
import { readTemplate } from './read-template.ts';
import { type RenderedDocument, renderDocx } from './render-docx.ts';
import { type Template, type TemplateData, TemplateError } from './template.ts';
import { textOf } from './text-of.ts';
import { Unreadable, type UnreadableReason } from './unreadable.ts';

/** What a thread does for others: all of it would block the event loop. */
export type DocumentTask =
  | { kind: 'read template'; file: string; docx: Uint8Array }
  | { kind: 'fill'; template: Template; data: TemplateData }
  | { kind: 'draw'; docx: Uint8Array }
  | { kind: 'read'; file: DocumentFile }
  | { kind: 'compare'; before: DocumentFile; after: DocumentFile }
  | { kind: 'compare signed'; approved: Uint8Array; signed: Uint8Array };

export type DocumentAnswer =
  | { kind: 'template'; template: Template }
  | { kind: 'filled'; filled: Filled }
  | { kind: 'drawn'; drawn: RenderedDocument }
  | { kind: 'text'; text: DocumentText }
  | { kind: 'compared'; comparison: Comparison }
  | { kind: 'compared signed'; comparison: SignedComparison }
  | { kind: 'unreadable'; why: UnreadableReason; which: 0 | 1 }
  | { kind: 'bad template'; message: string };

let fonts: Promise<DocumentFonts> | null = null;

/** Does one task. What is wrong with a document or template is an answer; only what is broken here throws. */
export async function doTask(task: DocumentTask): Promise<DocumentAnswer> {
  const which: { now: 0 | 1 } = { now: 0 };
  try {
    return await answerTo(task, which);
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', why: error.why, which: which.now };
    if (error instanceof TemplateError) return { kind: 'bad template', message: error.message };
    throw error;
  }
}

async function answerTo(task: DocumentTask, which: { now: 0 | 1 }): Promise<DocumentAnswer> {
  switch (task.kind) {
    case 'read template':
      return { kind: 'template', template: readTemplate(task.file, task.docx) };
    case 'fill':
      return { kind: 'filled', filled: fillTemplate(task.template, task.data) };
    case 'draw':
      fonts ??= loadDocumentFonts();
      return { kind: 'drawn', drawn: await renderDocx(task.docx, await fonts) };
    case 'read':
      return { kind: 'text', text: await textOf(task.file) };
    case 'compare': {
      const [before, after] = await bothTexts(task.before, task.after, which, writtenText);
      return { kind: 'compared', comparison: compareTexts(before, after) };
    }
    case 'compare signed': {
      const [approved, signed] = await bothTexts(pdf(task.approved), pdf(task.signed), which);
      return { kind: 'compared signed', comparison: compareSignedTexts(approved, signed) };
    }
  }
}

const pdf = (bytes: Uint8Array): DocumentFile => ({ bytes, type: 'application/pdf' });

async function bothTexts(first: DocumentFile, second: DocumentFile, which: { now: 0 | 1 }, read = textOf) {
  const one = await read(first);
  which.now = 1;
  return [one, await read(second)] as const;
}

/** The text of a document that has some: beside a scan everything would seem to have changed. */
async function writtenText(file: DocumentFile): Promise<DocumentText> {
  const text = await textOf(file);
  if (text.paragraphs.length === 0 && text.pagesWithoutText.length > 0) throw new Unreadable('no text');
  return text;
}
