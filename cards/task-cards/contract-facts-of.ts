import type { Approval, Choice, RevisionReason } from '../../flows/approval.ts';
import { contractFormOf, type SigningMethod } from '../../flows/contract-form.ts';
import type { ContractState, Exchange } from '../../flows/contract-state.ts';
import { standingVote } from '../../flows/voting.ts';
import type { Audience } from '../audience.ts';
import { contractFacts } from '../contract-facts.ts';
import { envelopeText, paperText } from '../contract-papers.ts';
import type { ContractTask } from '../contract-tasks.ts';
import { joined } from '../joined.ts';
import { aboutOf } from '../processes/processes.ts';
import { templateFieldTexts } from '../template-field-text.ts';
import { changedSince } from '../terms-changed.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';

type Fact = { label: string; value: string };

/** The facts that whoever does a task of a contract needs. */
export function factsOf(approval: Approval, task: ContractTask, audience: Audience): Fact[] {
  const { tasks } = wordsIn(audience.language);
  const { what, who } = aboutOf(approval, audience.language);
  const about = [
    { label: tasks.vote.purpose, value: what },
    { label: tasks.vote.company, value: who },
  ];
  if (!approval.contract) return about;
  const own = ownFacts(approval, approval.contract, task, audience).filter(({ value }) => value !== '');
  return [...about, ...contractFacts(approval, audience), ...own];
}

function ownFacts(approval: Approval, contract: ContractState, task: ContractTask, audience: Audience): Fact[] {
  const { contract: words, deeds } = wordsIn(audience.language);
  switch (task.kind) {
    case 'finalise':
      return [
        { label: deeds.fact.notSigned, value: task.notSigned ?? '' },
        ...changedSince(contract.finalDecisions.at(-1)?.at ?? approval.startedAt, approval, audience),
        { label: words.fact.votes, value: votesText(approval, audience) },
      ];
    case 'judge originals':
      return [
        { label: words.fact.reason, value: task.reason },
        { label: deeds.fact.paper, value: paperText(contract, audience) },
      ];
    case 'return originals':
    case 'check documents':
      return [
        { label: deeds.fact.sentBack, value: task.kind === 'return originals' ? (task.remark ?? '') : '' },
        { label: deeds.fact.envelope, value: envelopeText(contract, audience) },
        { label: deeds.fact.paper, value: paperText(contract, audience) },
      ];
    case 'sign':
      return [
        ...signingFacts(approval, task.method, audience),
        { label: deeds.fact.envelope, value: envelopeText(contract, audience) },
      ];
    case 'answer protocol': {
      const answer = contract.exchanges.find(({ id }) => id === task.exchange)?.answer;
      if (answer?.is !== 'protocol') return [];
      const value = answer.file?.name ?? words.clauses(answer.clauses.length);
      return [{ label: words.fact.protocol, value: joined(value, answer.name) }];
    }
    case 'pursue counterparty': {
      const exchange = contract.exchanges.find(({ id }) => id === task.exchange);
      if (!exchange) return [];
      const { name, email } = exchange.contact;
      return [
        { label: deeds.fact.contact, value: joined(name, email) },
        { label: deeds.fact.sentOn, value: remindersText(exchange, audience) },
        { label: deeds.fact.bounced, value: exchange.bounced ?? '' },
      ];
    }
    case 'revise':
      return [
        { label: words.fact.reason, value: wantedBecause(contract, task.why) },
        { label: words.fact.missing, value: templateFieldTexts(task.missing ?? [], audience.language).join(', ') },
      ];
    case 'start':
      return [];
  }
}

/** Since when the counterparty has the document and how often it was reminded; '' where it was not. */
function remindersText({ sentAt, reminders, remindedAt }: Exchange, audience: Audience): string {
  if (sentAt === null || remindedAt === null || reminders === 0) return '';
  const { reminded } = wordsIn(audience.language).deeds;
  return joined(moment(sentAt, audience), reminded(reminders, moment(remindedAt, audience)));
}

/** How many originals are to be printed. */
function signingFacts(approval: Approval, method: SigningMethod, { language }: Audience): Fact[] {
  const { copies } = contractFormOf(approval);
  const { fact, originals } = wordsIn(language).contract;
  return method === 'paper' ? [{ label: fact.signing, value: originals(copies) }] : [];
}

/** Why a revision is wanted, in the words of whoever wants it; '' where nobody said. */
function wantedBecause({ finalDecisions, exchanges }: ContractState, why: RevisionReason): string {
  switch (why) {
    case 'returned by the lawyer': {
      const last = finalDecisions.at(-1);
      return last?.decision === 'returned for revision' ? last.reason : '';
    }
    case 'protocol of disagreement': {
      const answer = exchanges.at(-1)?.answer;
      return answer?.is === 'protocol' ? (answer.decision?.reason ?? '') : '';
    }
    case 'the start':
    case 'fields missing':
      return '';
  }
}

function votesText(approval: Approval, { language }: Audience): string {
  const standing = (approval.contract?.route ?? []).flatMap(({ role }) => standingVote(role, approval) ?? []);
  // One vote for several roles stands on the seat of each.
  const votes = [...new Map(standing.map((vote) => [`${vote.by} ${vote.at}`, vote])).values()];
  const count = (choice: Choice) => votes.filter((vote) => vote.choice === choice).length;
  return wordsIn(language).contract.votes(count('approve'), count('approve with remarks'), count('reject'));
}
