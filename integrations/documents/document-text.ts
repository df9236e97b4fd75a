import type { UnreadableReason } from './unreadable.ts';

/** A file to be read, with its media type. */
export interface DocumentFile {
  bytes: Uint8Array;
  type: string;
}

/** What a document says, or why it cannot be read. */
export type TextRead = ({ ok: true } & DocumentText) | { ok: false; why: UnreadableReason };

export interface DocumentText {
  paragraphs: readonly TextParagraph[];
  /** Pages of a PDF; null for a DOCX, which has none before it is set. */
  pages: number | null;
  /** Pages of a PDF on which there is no text, from 1: pictures of pages, or blank ones. */
  pagesWithoutText: readonly number[];
  /** In plain words, what the document has besides its text, e.g. `pictures`. */
  notRead: readonly string[];
}

export interface TextParagraph {
  text: string;
  /** The number or bullet that a DOCX counts by itself; empty where there is none, and in a PDF, whose numbers are text. */
  label: string;
  /** The words of the label, which mostly has none. */
  labelWords: string;
  /** Where it stands when not in the body: `header`, `footnote` and so on. */
  where: string;
  /** The page of a PDF, from 1; 0 in a DOCX. */
  page: number;
}
