import type { Approval } from '../flows/approval.ts';
import type { ContractState } from '../flows/contract-state.ts';
import { processOf, stageOf } from '../flows/processes.ts';
import { staged } from '../flows/stage-kind.ts';
import { exitsOf } from '../flows/state-diagram.ts';
import { currentVisit } from '../flows/tasks.ts';
import type { Audience } from './audience.ts';
import { stageText } from './processes/processes.ts';
import { newestSeats, openTaskOf, turnout } from './progress.ts';
import { moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** What a contract waits for while no person has a task. */
export function contractStateText(approval: Approval, contract: ContractState, audience: Audience): string {
  const { state } = wordsIn(audience.language).contract;
  const { company } = contract;
  switch (company?.outcome) {
    case 'asked':
      return state.companyAsked;
    case 'waiting':
      return state.company(company.approval?.number ?? null);
    case 'withdrawn':
      return state.companyWithdrawn;
    case 'approved':
    case 'non-valid':
    case undefined:
  }
  if (currentVisit(approval).stage === 'return of originals') return state.archiving;
  const exchange = contract.exchanges.at(-1);
  if (!exchange) return state.making;
  return exchange.sentAt === null
    ? state.sending(exchange.contact.name)
    : state.counterparty(exchange.contact.name, moment(exchange.sentAt, audience));
}

/** How many have voted, while all are asked at once. */
export function votesText(approval: Approval, { language }: Audience): string {
  const { voted, of } = turnout(newestSeats(approval), approval);
  return wordsIn(language).tasks.vote.counted(voted, of);
}

/** The stage that comes when all goes well: the first way out, or the way back that was decided on, past a stage that this contract skips. */
export function nextStageText(approval: Approval, { language }: Audience): string | null {
  const process = processOf(approval);
  const stage = staged(stageOf(process, currentVisit(approval).stage));
  const to =
    stage.kind === 'final' && isRevised(approval)
      ? stage.stage.then['returned for revision']
      : exitsOf(stage.stage).at(0)?.to;
  if (to === undefined) return null;
  const next = stageOf(process, to);
  const skipped = 'agree' in next && !next.agree.applies(approval.form);
  return wordsIn(language).cards.next(stageText(skipped ? next.otherwise : to, language));
}

/** Where a contract is on its way. After the company's check it may wait still for its document. */
export function contractStageText(approval: Approval, stage: string, { language }: Audience): string {
  const { kind } = staged(stageOf(processOf(approval), stage));
  const documentAwaited =
    kind === 'company' && approval.contract?.company?.outcome === 'approved' && isRevised(approval);
  return documentAwaited ? wordsIn(language).contract.state.documentAwaited : stageText(stage, language);
}

const isRevised = (approval: Approval): boolean => openTaskOf(approval)?.kind === 'revise';
