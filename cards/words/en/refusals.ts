import type { Choice, FileRefusal } from '../../../flows/approval.ts';
import type { DocumentField } from '../../../flows/documents.ts';
import { fullStop } from '../full-stop.ts';

const list = (words: readonly string[]) => words.join(', ');

/** Why nothing changed, and what to do: the sentences of `cards/words/refusal-text.ts`. Times are ready to be shown. */
export const refusalsEn = {
  unknownApproval: 'This approval is not known here any more. /approval list shows yours.',
  deliveredBefore: 'This is done already. Nothing to do.',
  ended: {
    success: (when: string) => `This approval ended ${when}: approved. Nothing to do.`,
    failure: (when: string) => `This approval ended ${when}: not approved. Nothing can be changed any more.`,
    withdrawn: (when: string) => `This approval was withdrawn ${when}. Nothing to do.`,
  },
  stageOver: (stage: string) =>
    `The stage “${stage}” is over, so its votes are final. The card shows where it stands now.`,
  noLongerRequired: 'This is no longer required: a decision made it pointless. Nothing to do.',
  taskDone: (name: string, when: string) => `${name} did this ${when}. Nothing to do.`,
  alreadyVoted: (name: string, choice: string, when: string) =>
    `${name} has already ${choice}, ${when}. Nothing to do.`,
  youVoted: (choice: string, when: string) =>
    `You have already ${choice}, ${when}. To change it, use “Change my vote” on your newest card.`,
  decided: {
    approve: 'approved this',
    'approve with remarks': 'approved this with remarks',
    reject: 'rejected this',
  } satisfies Record<Choice, string>,
  notYours: (holder: string | null, deputy: string | null) =>
    holder === null
      ? 'This is not yours to do. If you think it should be, ask an administrator.'
      : `This waits for ${holder}${deputy === null ? '' : ` (deputy: ${deputy})`}, not for you. Nothing has changed.`,
  ownApproval: 'You started this approval, so you do not decide on it yourself: someone else will.',
  countedAlready: (roles: readonly string[]) =>
    `You count already as ${list(roles)}. Nobody counts twice: the holder must vote themselves, or an administrator hands it over.`,
  unknownPerson: 'This person is not an active member of the organization. Choose somebody else.',
  remarkRequired: 'Write your remark, or choose “Approve” if you have none.',
  reasonRequired: 'Write a few words: others will read them.',
  textTooLong: (max: string) => `This is too long: shorten it to ${max} characters.`,
  onlyTheInitiator: (name: string) => `Only ${name}, who started this approval, can do that.`,
  onlyAnAdministrator: 'Only an administrator can hand over a task. Ask one of them.',
  onlyUpTheLine: 'Only a supervisor who was told that this hangs, or an administrator, can do that.',
  noDeputyToPutOn:
    'There is no deputy who could do this now: none is named, or they are away, or have a part in it already. Hand it over instead.',
  deputyAskedAlready: (name: string) => `${name} has been asked already and may do it. Nothing to do.`,
  cannotBePutOff: (most: string) => `Choose a time from now until ${most}.`,
  notAPossibleHolder: (name: string) =>
    `${name} cannot take this: they have left, or have voted in this round already. Choose somebody else.`,
  holdsItAlready: (name: string) => `${name} holds this already. Nothing to do.`,
  documentsMissing: (fields: readonly DocumentField[]) =>
    fields.length === 0
      ? 'Choose at least one document to ask for.'
      : `Still missing: ${list(fields)}. Give these first.`,
  noSuchField: (fields: readonly DocumentField[]) => `This document is not asked for now. Asked for: ${list(fields)}.`,
  noDocumentWanted:
    'No documents are being collected now, so the file was not taken. It stays where it is for people to read.',
  tooManyFiles: (max: number) =>
    `Already ${max} files in this approval, so only what is still missing is taken, and nothing is. Work with those.`,
  unknownFile: 'This file is not waiting for an answer any more. The card shows where it stands now.',
  checkNotWaiting: 'The security check has been decided already. Nothing to do.',
  unknownQuestion: 'This question is not known any more. Nothing to do.',
  questionAnswered: (name: string, when: string) =>
    `${name} answered this ${when}. The answer stands below the approval’s card.`,
  notAsked: (name: string) => `This question is for ${name}. You can add your view below the approval’s card.`,
  reasonToStartAgain: (because: string) =>
    `${fullStop(`This is a non-valid company${because === '' ? '' : `: ${because}`}`)} Say why it should be approved anew.`,
  approvalRunning: (number: string) =>
    `${number} is under way for this company already. Follow that one: /approval show ${number}`,

  files: {
    'too large': 'it is larger than 25 MB. Make it smaller, e.g. by scanning in grey, and drop it again.',
    empty: 'it is empty. Save it again and drop it once more.',
    'type not allowed': 'this kind of file is not taken. Save it as PDF, DOCX, JPEG or PNG and drop it again.',
    'not what its name says':
      'what is inside is not what its name says. Save it anew from the program that made it, and drop it again.',
    'too many files': 'there are as many files as an approval can hold.',
    'could not be fetched': 'Slack did not hand it over. Drop it again.',
    'too late': 'the documents had been sent to the check by then.',
  } satisfies Record<FileRefusal, string>,
};
