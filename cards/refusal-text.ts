import type { Refusal } from '../flows/refusal.ts';
import type { SeatRole } from '../flows/roles.ts';
import type { Audience } from './audience.ts';
import { roleText } from './naming.ts';
import { stageText } from './processes/processes.ts';
import { moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** Why nothing changed and what to do, in the reader's language. */
export function refusalText(refusal: Refusal, audience: Audience): string {
  const { refusals, time, contract } = wordsIn(audience.language);
  const { refused } = contract;
  const rolesIn = (roles: readonly SeatRole[]) => roles.map((role) => roleText(role, audience.language));
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
      return refusals.countedAlready(rolesIn(refusal.roles));
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
    case 'only up the line':
      return refusals.onlyUpTheLine;
    case 'no deputy to put on':
      return refusals.noDeputyToPutOn;
    case 'deputy asked already':
      return refusals.deputyAskedAlready(refusal.name);
    case 'cannot be put off':
      return refusals.cannotBePutOff(when(refusal.most));
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
    case 'another company':
      return refused.anotherCompany;
    case 'no owner':
      return refused.noOwner(refusal.products);
    case 'no rate':
      return refused.noRate(refusal.currency);
    case 'nothing waits':
      return refused.nothingWaits;
    case 'answered already':
      return refused.answeredAlready;
    case 'steps open':
      return refused.stepsOpen(refusal.steps);
    case 'no such step':
      return refused.noSuchStep;
    case 'not on paper':
      return refused.notOnPaper;
    case 'mail came back':
      return refused.mailCameBack(refusal.email);
    case 'reasons missing':
      return refused.reasonsMissing(rolesIn(refusal.roles));
    case 'veto':
      return refused.veto(rolesIn(refusal.roles));
  }
}
