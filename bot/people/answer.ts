import type { Card, Pointer } from '../../cards/card.ts';
import type { FieldErrors, Form } from '../../cards/form.ts';
import type { Note } from '../../cards/words/notes.ts';
import type { ApprovalId } from '../../flows/approval.ts';
import type { Refusal } from '../../flows/refusal.ts';

/** What a handler wants the person to see. The door translates it into its platform's ways; no handler calls the platform. */
export type Answer =
  /** What follows from the state is drawn by itself. */
  | { answer: 'nothing' }
  | { answer: 'form'; form: Form }
  /** In place of the form that is open now. */
  | { answer: 'form anew'; form: Form }
  | { answer: 'errors'; errors: FieldErrors }
  /** Closes all open forms. */
  | { answer: 'close' }
  /** To this person only. `of` is the approval, and the task, that the card shows: where it stays it is brought up to date. */
  | { answer: 'say'; card: Card; of?: Pointer }
  /** `filesIn` is the person's own conversation into which the files of which the note tells have come already. */
  | { answer: 'note'; note: Note; filesIn?: string }
  /** In place of the card that was clicked. */
  | { answer: 'replace card'; card: Card }
  /** Nothing changed: the person is told why, and the card they clicked is brought up to date. */
  | { answer: 'refusal'; refusal: Refusal; approval: ApprovalId | null };

export const nothing: Answer = { answer: 'nothing' };
