import type { Approval, Task } from '../../flows/approval.ts';
import { hasPapers } from '../../flows/papers.ts';
import type { Audience } from '../audience.ts';
import type { Action } from '../card.ts';
import { wordsIn } from '../words/words.ts';

/** The buttons of a card on which nothing is left to decide. */
export function lookActions(approval: Approval, { language }: Pick<Audience, 'language'>): Action[] {
  const { actions } = wordsIn(language).cards;
  const pointer = { approval: approval.id };
  return [
    { action: 'button', label: actions.sheet, does: 'show sheet', with: pointer },
    { action: 'button', label: actions.details, does: 'show details', with: pointer },
  ];
}

/** The button that leads to the page where files for a task are uploaded. */
export function uploadAction(approval: Approval, task: Task, { language }: Pick<Audience, 'language'>) {
  const { button } = wordsIn(language).deeds.upload;
  return { label: button, does: 'upload page' as const, with: { approval: approval.id, task: task.id } };
}

/** The button that gives the reader what is decided on; none before there is something to read. */
export function documentActions(approval: Approval, { language }: Pick<Audience, 'language'>): Action[] {
  if (!hasPapers(approval)) return [];
  const { actions } = wordsIn(language).cards;
  const label = approval.contract ? actions.document : actions.documents;
  return [{ action: 'button', label, does: 'show document', with: { approval: approval.id } }];
}
