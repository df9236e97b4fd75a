import type { Refusal } from '../flows/refusal.ts';
import type { Audience } from './audience.ts';
import { stageText } from './naming.ts';
import { moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** Why nothing changed and what to do, in the reader's language. */
export function refusalText(refusal: Refusal, audience: Audience): string {
  const { refusals, terms, time } = wordsIn(audience.language);
  const when = (at: number) => moment(at, audience);
  switch (refusal.type) {
    case 'unknown approval':
      return refusals.unknownApproval;
    case 'delivered before':
      return refusals.deliveredBefore;
    case 'ended':
      return refusals.ended[refusal.status](when(refusal.at));
    case 'stage over':
      return refusals.stageOver(stageText(refusal.stage, audience.language));
    case 'no longer required':
      return refusals.noLongerRequired;
    case 'task done':
      return refusals.taskDone(refusal.name, when(refusal.at));
    case 'already voted': {
      const choice = refusals.decided[refusal.choice];
      return refusal.you
        ? refusals.youVoted(choice, when(refusal.at))
        : refusals.alreadyVoted(refusal.name, choice, when(refusal.at));
    }
    case 'not yours':
      return refusals.notYours(refusal.holder, refusal.deputy);
    case 'own approval':
      return refusals.ownApproval;
    case 'counted already':
      return refusals.countedAlready(refusal.roles.map((role) => terms.roles[role]));
    case 'unknown person':
      return refusals.unknownPerson;
    case 'remark required':
      return refusals.remarkRequired;
    case 'reason required':
      return refusals.reasonRequired;
    case 'text too long':
      return refusals.textTooLong(new Intl.NumberFormat(time.locale).format(refusal.max));
    case 'only the initiator':
      return refusals.onlyTheInitiator(refusal.name);
    case 'only an administrator':
      return refusals.onlyAnAdministrator;
    case 'not a possible holder':
      return refusals.notAPossibleHolder(refusal.name);
    case 'holds it already':
      return refusals.holdsItAlready(refusal.name);
    case 'documents missing':
      return refusals.documentsMissing(refusal.fields);
    case 'no such field':
      return refusals.noSuchField(refusal.fields);
    case 'no document wanted':
      return refusals.noDocumentWanted;
    case 'too many files':
      return refusals.tooManyFiles(refusal.max);
    case 'unknown file':
      return refusals.unknownFile;
    case 'check not waiting':
      return refusals.checkNotWaiting;
    case 'unknown question':
      return refusals.unknownQuestion;
    case 'question answered':
      return refusals.questionAnswered(refusal.name, when(refusal.at));
    case 'not asked':
      return refusals.notAsked(refusal.name);
    case 'reason to start again':
      return refusals.reasonToStartAgain(refusal.refusedBecause);
    case 'approval running':
      return refusals.approvalRunning(refusal.number);
  }
}
