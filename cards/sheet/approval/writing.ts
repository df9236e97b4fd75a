import type { Language, Millis, Organization, PersonId } from '../../../flows/facts.ts';
import type { SheetWords } from '../../words/sheet-words.ts';

/** What a sheet shows besides the approval itself. */
export interface SheetContext {
  organization: Organization;
  language: Language;
  /** The sheet's version, from 1. */
  version: number;
  /** The hash of the history's last event, in hex. */
  chainHead: string;
  /** Where the QR code leads: the page that says whether this version is current. */
  url: string;
  now: Millis;
}

/** What the parts of a sheet are written with: the organization, words, times in the organization's zone, names as they were. */
export interface Writing {
  organization: Organization;
  words: SheetWords;
  language: Language;
  time: (at: Millis) => string;
  name: (person: PersonId) => string;
}
