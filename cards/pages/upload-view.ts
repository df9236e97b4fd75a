import type { FileRefusal } from '../../flows/approval.ts';
import type { DocumentField } from '../../flows/documents.ts';
import type { Language, Millis } from '../../flows/facts.ts';

/** What the person behind an upload link sees. */
export interface UploadView {
  language: Language;
  timeZone: string;
  organization: string;
  /** The approval's number and what it is about. */
  number: string;
  subject: string;
  person: string;
  /** The fields that a file may be for, each with the file that stands there now; null where none does. */
  fields: readonly { name: DocumentField; file: string | null }[];
  /** `spent`: a file came by this link. `closed`: no file of this person is wanted any more. */
  status: 'open' | 'spent' | 'closed';
  /** What came by this link. */
  taken: { file: string; field: DocumentField } | null;
  expiresAt: Millis;
}

/** A file that was looked at, and the field that it is for. */
export interface Upload {
  field: DocumentField;
  file: { name: string; type: string; bytes: Uint8Array };
}

/** Why a file was not taken. `not confirmed`: it may have been; the page says to look again. */
export type UploadNotTaken = 'unknown' | 'spent' | 'closed' | 'not confirmed';

/** What is wrong at a field of the form. */
export interface UploadTroubles {
  field?: 'field missing';
  file?: 'file missing' | FileRefusal;
}
