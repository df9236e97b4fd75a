import type { Approval, Task } from '../flows/approval.ts';
import type { Language } from '../flows/facts.ts';
import { subjectOf } from '../flows/processes.ts';
import { isOpen } from '../flows/tasks.ts';
import type { Audience } from './audience.ts';
import { bold } from './bold.ts';
import type { Action, Card, Part } from './card.ts';
import { contractStageText, contractStateText, nextStageText, votesText } from './contract-state-text.ts';
import { contractTaskWords } from './contract-task-words.ts';
import { isContractTask } from './contract-tasks.ts';
import { decisionList } from './decision-list.ts';
import { joined } from './joined.ts';
import { linkedNumbers, waitingNumbers } from './linked-numbers.ts';
import { checkText, nameOf, rolesText, taskText } from './naming.ts';
import { aboutOf, wordsOf } from './processes/processes.ts';
import { failedWithItsCompany, lastAnswered, openTaskOf, steps, votesTogether, workVisit } from './progress.ts';
import { documentActions, uploadAction } from './task-cards/looking.ts';
import { leadingTo } from './thread-links.ts';
import { dueText, moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** The head of an approval's thread: where it stands, who has decided, who is waited for, what comes next. */
export function approvalCard(approval: Approval, audience: Audience): Card {
  const words = wordsIn(audience.language);
  const { number } = approval;
  const subject = subjectOf(approval);
  const { kind, what, who } = aboutOf(approval, audience.language);
  const state = stateText(approval, audience);
  const result = lastAnswered(approval)?.result;
  return {
    summary: `${kind}: ${subject} · ${number} · ${state.text}`,
    parts: [
      { part: 'title', text: `${kind}: ${subject}`, aside: aboutLine(approval, audience) },
      ...stateParts(approval, state, audience),
      { part: 'text', text: what },
      quiet(who),
      ...(approval.startReason === '' ? [] : [quiet(words.cards.startedAnew(approval.startReason))]),
      progressOf(approval, audience),
      ...decisionList(approval, audience),
      ...quietly(
        result ? `${words.terms.securityCheck}: ${checkText(result, approval, audience)}` : null,
        nextText(approval, audience),
      ),
      { part: 'actions', actions: actionsOf(approval, audience) },
    ],
    ...askedIn(approval),
  };
}

/** Those whose vote is waited for. */
function askedIn({ status, tasks }: Approval): Pick<Card, 'asks'> {
  const votes = status === 'running' ? tasks.filter((task) => task.kind === 'vote' && isOpen(task)) : [];
  const asks = votes.flatMap(({ holder, deputy }) => [holder, deputy]).filter((person) => person !== null);
  return asks.length > 0 ? { asks: [...new Set(asks)] } : {};
}

const quiet = (text: string): Part => ({ part: 'text', text, tone: 'quiet' });

function quietly(...parts: readonly (string | null)[]): Part[] {
  const text = joined(...parts);
  return text === '' ? [] : [quiet(text)];
}

/** Where it stands, and the way to the approval of a contract's company, or to the contracts that wait for this one. */
function stateParts(approval: Approval, { text, tone }: ReturnType<typeof stateText>, { language }: Audience): Part[] {
  const { companyApproval, contractsWait } = wordsIn(language).cards;
  const { status, contract, waiters = [] } = approval;
  const own = contract?.company?.approval;
  const state = own ? leadingTo(text, own) : text;
  return [
    { part: 'text', text: bold(state), tone },
    ...(own && state === text ? [linkedNumbers(companyApproval, [own])] : []),
    ...(status === 'running' && waiters.length > 0
      ? [linkedNumbers(contractsWait(waiters.length), waitingNumbers(waiters))]
      : []),
  ];
}

/** `CA-2026-0042 · started by Jan Novak, Mon 23 Nov, 9:10`. */
export function aboutLine(approval: Approval, audience: Audience): string {
  const { cards } = wordsIn(audience.language);
  const started = cards.startedBy(nameOf(approval.initiator, approval, audience), moment(approval.startedAt, audience));
  return joined(approval.number, started, approval.confidential ? cards.confidential : null);
}

/** In one line: how it ended, or who is waited for and until when. */
export function stateText(
  approval: Approval,
  audience: Audience,
): { text: string; tone: 'plain' | 'good' | 'bad' | 'warning' } {
  const { cards } = wordsIn(audience.language);
  switch (approval.status) {
    case 'running': {
      const task = decisionWanted(approval) ?? openTaskOf(approval);
      if (!task && approval.contract)
        return { text: contractStateText(approval, approval.contract, audience), tone: 'plain' };
      if (!task) return { text: cards.waitingForCheck, tone: 'plain' };
      if (task.kind === 'vote' && votesTogether(task, approval))
        return { text: votesText(approval, audience), tone: 'plain' };
      return { text: waitingText(task, approval, audience), tone: task.holder === null ? 'warning' : 'plain' };
    }
    case 'success':
      return { text: wordsOf(approval).succeeded(approval, audience), tone: 'good' };
    case 'failure':
      return { text: failureWord(approval, audience)(approval.reason), tone: 'bad' };
    case 'withdrawn':
      return { text: cards.withdrawnBy(nameOf(approval.by, approval, audience), approval.reason), tone: 'plain' };
  }
}

/** That of the lawyer on originals that do not return: they may still come, but it is the lawyer who is waited for. */
const decisionWanted = ({ tasks }: Approval): Task | undefined =>
  tasks.find((task) => task.kind === 'judge originals' && isOpen(task));

function failureWord(approval: Approval, { language }: Audience): (reason: string) => string {
  const { cards } = wordsIn(language);
  if (failedWithItsCompany(approval)) return cards.companyNotValid;
  return approval.contract ? cards.failed : cards.notApproved;
}

function waitingText(task: Task, approval: Approval, audience: Audience): string {
  const { language } = audience;
  const { cards } = wordsIn(language);
  if (task.holder === null) return cards.waitingForNobody(taskText(task, language));
  const name = nameOf(task.holder, approval, audience);
  const due = dueText(task, audience);
  if (isContractTask(task)) return joined(contractTaskWords(approval, task, language).waiting(name), due);
  switch (task.kind) {
    case 'attach':
      return cards.collectingDocuments(name, due);
    case 'vote':
      return cards.waitingFor(`${name}, ${rolesText(task.roles, language)}`, due);
    case 'confirm refusal':
      return cards.decidingRefusal(`${name} (${rolesText([task.role], language)})`, due);
    case 'classify':
      return cards.classifying(`${name} (${rolesText([task.role], language)})`, due);
  }
}

function progressOf(approval: Approval, audience: Audience): Part {
  const { cards, time } = wordsIn(audience.language);
  const visit = workVisit(approval);
  const stage = visit ? contractStageText(approval, visit.stage, audience) : '';
  const when =
    approval.status === 'running'
      ? time.since(moment(visit?.enteredAt ?? approval.startedAt, audience))
      : cards.ended(moment(approval.endedAt, audience));
  return { part: 'progress', ...steps(approval), label: cards.stage(stage, when) };
}

/** What comes after that which is waited for now; null once it has ended. */
function nextText(approval: Approval, audience: Audience): string | null {
  const asked = openTaskOf(approval);
  if (approval.status !== 'running' || asked?.kind === 'confirm refusal') return null;
  const { next } = wordsOf(approval);
  return next ? next(approval, audience) : nextStageText(approval, audience);
}

function actionsOf(approval: Approval, { language }: Audience): Action[] {
  const { actions } = wordsIn(language).cards;
  const pointer = { approval: approval.id };
  const task = openTaskOf(approval);
  const looking: Action[] = [
    { action: 'button', label: actions.sheet, does: 'show sheet', with: pointer },
    { action: 'button', label: actions.details, does: 'show details', with: pointer },
    ...documentActions(approval, { language }),
  ];
  if (approval.status !== 'running') return looking;
  const wanted: Action[] =
    approval.contract?.company?.outcome === 'withdrawn'
      ? [
          {
            action: 'button',
            label: wordsIn(language).deeds.buttons['approve company first'],
            does: 'approve company first',
            with: pointer,
            look: 'primary',
          },
        ]
      : [];
  return [
    ...wanted,
    ...looking,
    {
      action: 'menu',
      label: actions.more,
      items: [
        { label: actions.ask, does: 'ask', with: pointer },
        ...uploadOf(approval, task, language),
        ...(task ? [{ label: actions.handOver, does: 'hand over' as const, with: { ...pointer, task: task.id } }] : []),
        { label: actions.withdraw, does: 'withdraw', with: pointer },
      ],
    },
  ];
}

/** The lawyer, who has no card of what is to be attached, may upload it too. */
function uploadOf(approval: Approval, task: Task | undefined, language: Language) {
  if (!task || !('fields' in task)) return [];
  const upload = uploadAction(approval, task, { language });
  if (task.kind !== 'return originals') return [upload];
  const label = wordsIn(language).deeds.buttons['attach originals'];
  return [{ label, does: 'attach originals' as const, with: upload.with }, upload];
}
