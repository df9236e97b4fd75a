import type { Approval } from '../../flows/approval.ts';
import type { Language } from '../../flows/facts.ts';
import { isOnPaper } from '../../flows/originals.ts';
import { missingFields } from '../../flows/package.ts';
import { subjectOf } from '../../flows/processes.ts';
import { isOpen } from '../../flows/tasks.ts';
import type { Audience } from '../audience.ts';
import type { Card, Part, Tone } from '../card.ts';
import { contractTaskWords } from '../contract-task-words.ts';
import type { ContractTask } from '../contract-tasks.ts';
import { eachInTheirWords } from '../each-in-their-words.ts';
import { joined } from '../joined.ts';
import { nameOf, rolesText, roleText } from '../naming.ts';
import { leadingTo } from '../thread-links.ts';
import { dueText, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { comparisonsOf } from './comparisons.ts';
import { contractActions, vetoesOf } from './contract-actions.ts';
import { factsOf } from './contract-facts-of.ts';
import { pointsOf } from './contract-points.ts';
import { filesHere } from './files-here.ts';
import { lookActions } from './looking.ts';
import { offersOf } from './offers.ts';

type Pursuit = Extract<ContractTask, { kind: 'pursue counterparty' }>;

/** A task of a contract: what is asked, the facts needed for it, what is done of it, the buttons, and what came of it. */
export function contractCard(approval: Approval, task: ContractTask, audience: Audience): Card {
  const words = contractTaskWords(approval, task, audience.language);
  const subject = subjectOf(approval);
  if (task.state.is === 'done') {
    const { title, tone } = cameOf(approval, task, audience);
    const by = joined(approval.number, nameOf(task.state.by, approval, audience), moment(task.state.at, audience));
    const parts: Part[] = [
      { part: 'text', text: [{ text: title, bold: true }], tone },
      { part: 'text', text: leadingTo(by, approval), tone: 'quiet' },
      { part: 'actions', actions: lookActions(approval, audience) },
    ];
    return { summary: title, parts };
  }
  const title = words.title(subject);
  const due = dueText(task, audience);
  return {
    summary: `${title} · ${due}`,
    parts: [
      {
        part: 'title',
        text: title,
        aside: leadingTo(joined(due, approval.number, asWhat(approval, task, audience)), approval),
      },
      ...eachInTheirWords({
        slack: whatOf(approval, task, audience, 'slack'),
        teams: whatOf(approval, task, audience, 'teams'),
      }),
      ...(task.kind === 'pursue counterparty' && missingFields(task, approval).length > 0 ? [filesHere(audience)] : []),
      { part: 'facts', facts: factsOf(approval, task, audience) },
      ...comparisonsOf(approval, task, audience),
      ...pointsOf(approval, task, audience),
      ...offersOf(approval, task, audience),
      { part: 'actions', actions: contractActions(approval, task, audience) },
    ],
  };
}

/** What came of it: not always what was hoped for, and not always by the same way. */
function cameOf(approval: Approval, task: ContractTask, { language }: Audience): { title: string; tone: Tone } {
  const { deeds, contract } = wordsIn(language);
  const subject = subjectOf(approval);
  const came = approval.visits.find(({ stage, round }) => stage === task.stage && round === task.round)?.subproduct;
  if (task.kind === 'sign' && came === 'not signed') return { title: deeds.notSigned.told(subject), tone: 'warning' };
  if (task.kind === 'check documents' && came === 'sent back') {
    return { title: deeds.sentBack(subject), tone: 'warning' };
  }
  if (task.kind === 'pursue counterparty')
    return { title: pursuedText(approval, task, language)(subject), tone: 'good' };
  const decided = decidedOn(approval, task, language);
  if (decided) return { title: decided.title(subject), tone: decided.tone };
  const filledIn = task.kind === 'revise' && missingFields(task, approval).length > 0;
  const done = filledIn ? deeds.fieldsMissing.filledIn : contract.tasks[task.kind].done;
  return { title: done(subject), tone: 'good' };
}

/** What was decided on a document or on a protocol; null of any other task. */
function decidedOn({ contract }: Approval, task: ContractTask, language: Language) {
  const { deeds } = wordsIn(language);
  if (task.kind === 'finalise') {
    const decision = contract?.finalDecisions.find(({ round }) => round === task.round)?.decision;
    return decision ? { title: deeds.finalDecision[decision], tone: finalTones[decision] } : null;
  }
  if (task.kind !== 'answer protocol') return null;
  const answer = contract?.exchanges.find(({ id }) => id === task.exchange)?.answer;
  const decision = answer?.is === 'protocol' ? answer.decision?.decision : undefined;
  return decision ? { title: deeds.protocolDecision[decision], tone: protocolTones[decision] } : null;
}

const finalTones = { finalised: 'good', 'returned for revision': 'warning', rejected: 'bad' } as const;
const protocolTones = { accept: 'good', 'new revision': 'good', reject: 'bad' } as const;

/** By which of the three ways the counterparty's silence was ended: what was answered at another moment came after it. */
function pursuedText({ contract }: Approval, { exchange, state }: Pursuit, language: Language) {
  const { deeds, contract: words } = wordsIn(language);
  const answer = contract?.exchanges.find(({ id }) => id === exchange)?.answer;
  if (!answer || state.is !== 'done' || answer.at !== state.at) return words.tasks['pursue counterparty'].done;
  return answer.is === 'taken back' ? deeds.pursued.anotherContact : deeds.pursued.recorded;
}

/** The role in which somebody is asked; the initiator answers a protocol as the initiator. */
function asWhat(approval: Approval, task: ContractTask, { person, language }: Audience): string | null {
  if (!('role' in task) || person === approval.initiator) return null;
  return roleText(task.role, language);
}

/** How a file is asked for on each platform. */
function wordsOfGiving(language: Language) {
  const { contract, teams } = wordsIn(language);
  const slack = {
    document: contract.dropIt,
    revision: contract.tasks.revise.what,
    withFields: contract.why['fields missing'],
    originals: contract.tasks['return originals'].what,
  };
  return { slack, teams: teams.giving };
}

/** What is asked now, of somebody who has perhaps done a part of it. */
function whatOf(approval: Approval, task: ContractTask, audience: Audience, platform: 'slack' | 'teams'): string {
  const { contract, deeds } = wordsIn(audience.language);
  const { why } = contract;
  const giving = wordsOfGiving(audience.language)[platform];
  const words = contractTaskWords(approval, task, audience.language);
  switch (task.kind) {
    case 'revise':
      if (missingFields(task, approval).length === 0) return `${why[task.why]} ${deeds.attached}`;
      if (task.why === 'fields missing') return giving.withFields;
      return `${why[task.why]} ${task.why === 'the start' ? giving.document : giving.revision}`;
    case 'finalise': {
      const vetoes = vetoesOf(approval, audience);
      if (vetoes.length > 0) return deeds.vetoed(rolesText(vetoes, audience.language));
      return words.what;
    }
    case 'return originals': {
      const judged = approval.tasks.some((one) => one.kind === 'judge originals' && isOpen(one));
      const missing = missingFields(task, approval).length > 0;
      const what = missing ? `${contract.obtain[task.method]} ${giving.originals}` : deeds.returned;
      return judged ? `${what} ${deeds.judged}` : what;
    }
    case 'judge originals':
      return isOnPaper(approval) ? words.what : deeds.judgeWithoutPaper;
    case 'pursue counterparty': {
      const missing = platform === 'slack' && missingFields(task, approval).length > 0;
      return missing ? `${words.what} ${contract.dropProof}` : words.what;
    }
    case 'start':
    case 'answer protocol':
    case 'sign':
    case 'check documents':
      return words.what;
  }
}
