import type { Approval } from '../../flows/approval.ts';
import { openSteps } from '../../flows/checklist.ts';
import { standingRejections } from '../../flows/final-decision.ts';
import { isOnPaper } from '../../flows/originals.ts';
import { missingFields } from '../../flows/package.ts';
import { isOpen } from '../../flows/tasks.ts';
import type { Audience } from '../audience.ts';
import { cameBack } from '../came-back.ts';
import type { Action } from '../card.ts';
import type { ContractDeed } from '../contract-deeds.ts';
import type { ContractTask } from '../contract-tasks.ts';
import { wordsIn } from '../words/words.ts';
import { documentActions, uploadAction } from './looking.ts';

type Look = 'primary' | 'danger';
type Deed = readonly [deed: ContractDeed, look?: Look];

/** What can be done about an open task of a contract: only what would not be refused. */
export function contractActions(approval: Approval, task: ContractTask, audience: Audience): Action[] {
  const { deeds } = wordsIn(audience.language);
  const pointer = { approval: approval.id, task: task.id };
  const button = ([does, look]: Deed): Action => ({
    action: 'button',
    label: deeds.buttons[does],
    does,
    with: pointer,
    ...(look ? { look } : {}),
  });
  const buttons: Action[] =
    task.kind === 'start'
      ? [{ action: 'button', label: deeds.complete, does: 'complete company approval', with: pointer, look: 'primary' }]
      : deedsOf(approval, task, audience).map(button);
  if ('fields' in task) {
    const upload: Action = { action: 'button', ...uploadAction(approval, task, audience) };
    buttons.splice(buttons.findIndex((one) => 'does' in one && one.does === 'attach originals') + 1, 0, upload);
  }
  return [...buttons, ...documentActions(approval, audience), moreOf(approval, task, audience)];
}

function deedsOf(approval: Approval, task: Exclude<ContractTask, { kind: 'start' }>, audience: Audience): Deed[] {
  switch (task.kind) {
    case 'revise': {
      const attached = missingFields(task, approval).length === 0;
      const ready: Deed[] = attached ? [['send revision on', 'primary']] : [];
      if (task.why !== 'fields missing') return ready;
      return [...ready, attached ? ['fill in fields'] : ['fill in fields', 'primary']];
    }
    case 'answer protocol':
      return [['accept protocol', 'primary'], ['answer with a revision'], ['reject protocol', 'danger']];
    case 'pursue counterparty': {
      // Whom no mail has reached needs another address, not more time.
      const time: Deed[] = cameBack(approval, task) ? [] : [['give more time']];
      const recordable = missingFields(task, approval).length === 0;
      return recordable
        ? [['record an answer', 'primary'], ['another contact'], ...time]
        : [['another contact', 'primary'], ...time];
    }
    case 'finalise': {
      const others: Deed[] = [['return for revision'], ['reject for good', 'danger']];
      return vetoesOf(approval, audience).length > 0 ? others : [['finalise', 'primary'], ...others];
    }
    case 'sign': {
      const ready: Deed[] = openSteps(task).length === 0 ? [['signed', 'primary']] : [];
      const envelope: Deed[] = task.method === 'e-signature' ? [['note envelope']] : [];
      return [...ready, ...envelope, ['not signed']];
    }
    case 'return originals': {
      // What finishes the task stays first.
      const attach: Deed[] =
        missingFields(task, approval).length === 0
          ? [['originals returned', 'primary'], ['attach originals']]
          : [['attach originals', 'primary']];
      const judged = approval.tasks.some((one) => one.kind === 'judge originals' && isOpen(one));
      const where: Deed = task.method === 'paper' ? ['note originals'] : ['note envelope'];
      return [...attach, where, ...(judged ? [] : [['originals missing'] satisfies Deed])];
    }
    case 'judge originals':
      return [
        ['wait on', 'primary'],
        ...(isOnPaper(approval) ? [['accept a scan'] satisfies Deed] : []),
        ['give up originals', 'danger'],
      ];
    case 'check documents': {
      const ready: Deed[] = openSteps(task).length === 0 ? [['documents correct', 'primary']] : [];
      return [...ready, ['send documents back']];
    }
  }
}

/** The roles over whose rejection nobody can finalise. */
export function vetoesOf(approval: Approval, { organization }: Audience) {
  const { vetoes } = organization.contracts;
  return standingRejections(approval).filter((role) => vetoes.some((veto) => veto === role));
}

function moreOf(approval: Approval, task: ContractTask, { language, person }: Audience): Action {
  const { actions } = wordsIn(language).cards;
  const about = { approval: approval.id };
  return {
    action: 'menu',
    label: actions.more,
    items: [
      { label: actions.ask, does: 'ask', with: { ...about, task: task.id } },
      { label: actions.details, does: 'show details', with: about },
      { label: actions.sheet, does: 'show sheet', with: about },
      ...(person === approval.initiator ? [{ label: actions.withdraw, does: 'withdraw' as const, with: about }] : []),
    ],
  };
}
