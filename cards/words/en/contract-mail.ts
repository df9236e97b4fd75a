import type { DocumentType } from '../../../flows/contract-form.ts';
import { contractEn } from './contract.ts';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The mail to a counterparty. */
export const contractMailEn = {
  subject: (type: DocumentType, number: string, our: string, revision: number) =>
    `${contractEn.kinds[type]} ${number} with ${our}${revisionOf(revision)}: please read and answer`,
  reminder: (type: DocumentType, number: string, our: string, revision: number) =>
    `Reminder: ${type} ${number} with ${our}${revisionOf(revision)}`,
  greeting: (name: string) => (name === '' ? 'Good day,' : `Dear ${name},`),
  what: (type: DocumentType, number: string, subject: string, revision: number) =>
    revision === 1
      ? `here is ${type} ${number}: ${subject}.`
      : `here is revision ${revision} of ${type} ${number}: ${subject}.`,
  stillWaiting: (type: DocumentType, number: string, revision: number) =>
    revision === 1
      ? `${type} ${number} still waits for your answer.`
      : `revision ${revision} of ${type} ${number} still waits for your answer.`,
  answersFile: (file: string) => `It answers your protocol of disagreement, ${file}.`,
  answersClauses: (clauses: number, agreed: number) =>
    `It answers your protocol of disagreement: of ${counted(clauses, 'clause')}, ${agreed} ${agreed === 1 ? 'has' : 'have'} an agreed wording. The page shows them side by side.`,
  replacesApproved: (revision: number) =>
    `It takes the place of revision ${revision}, which was approved, and asks you for an answer of its own.`,
  replaces: (revision: number) => `It takes the place of revision ${revision}, which needs no answer any more.`,
  how: 'Read it on the page below. There you can approve it, or return a protocol of disagreement, clause by clause or as a file.',
  open: 'Read and answer',
  private: (day: string) => `The link is meant for you alone and is good until ${day}. Please do not pass it on.`,
};

/** The first has no number in the subject: there is nothing yet to tell it from. */
const revisionOf = (revision: number) => (revision === 1 ? '' : `, revision ${revision}`);
