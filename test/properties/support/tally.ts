import type { Approval } from '../../../flows/approval.ts';
import type { ContractHappening } from '../../../flows/contract-happened.ts';
import type { ApprovalEvent } from '../../../flows/event.ts';
import type { Refusal } from '../../../flows/refusal.ts';
import type { Played, Told } from './telling.ts';

/** Each of these is met within any thousand histories. A new event, end or refusal must be added here, for the types name them all. */
const events: Record<Exclude<ApprovalEvent['type'], ContractHappening['type']>, true> = {
  started: true,
  'file offered': true,
  'file fetched': true,
  'file refused': true,
  'file uploaded': true,
  'field chosen': true,
  'sent to the check': true,
  'check not asked for': true,
  'check answered': true,
  'refusal confirmed': true,
  classified: true,
  voted: true,
  asked: true,
  answered: true,
  withdrawn: true,
  'handed over': true,
  snoozed: true,
  'reminder asked for': true,
  'deputy put on': true,
  'organization changed': true,
  'time passed': true,
};

const statuses: Record<Approval['status'], true> = { running: true, success: true, failure: true, withdrawn: true };

/** Those that no running approval meets have tests of their own. */
const refusals: Record<
  Refusal['type'],
  'met' | 'only before the start' | 'never while voting is the last stage' | 'only of contracts'
> = {
  'unknown approval': 'met',
  'delivered before': 'met',
  ended: 'met',
  'stage over': 'never while voting is the last stage',
  'no longer required': 'met',
  'task done': 'met',
  'already voted': 'met',
  'not yours': 'met',
  'own approval': 'met',
  'counted already': 'met',
  'unknown person': 'met',
  'remark required': 'met',
  'reason required': 'met',
  'text too long': 'met',
  'only the initiator': 'met',
  'only an administrator': 'met',
  'only up the line': 'met',
  'no deputy to put on': 'met',
  'deputy asked already': 'met',
  'cannot be put off': 'met',
  'not a possible holder': 'met',
  'holds it already': 'met',
  'documents missing': 'met',
  'no such field': 'met',
  'no document wanted': 'met',
  'too many files': 'met',
  'unknown file': 'met',
  'check not waiting': 'met',
  'unknown question': 'met',
  'question answered': 'met',
  'not asked': 'met',
  'reason to start again': 'only before the start',
  'approval running': 'only before the start',
  'another company': 'only of contracts',
  'no owner': 'only of contracts',
  'no rate': 'only of contracts',
  'nothing waits': 'only of contracts',
  'answered already': 'only of contracts',
  'steps open': 'only of contracts',
  'no such step': 'only of contracts',
  'not on paper': 'only of contracts',
  'mail came back': 'only of contracts',
  'reasons missing': 'only of contracts',
  veto: 'only of contracts',
};

/** What the rules of voting are about: without it a run would prove little of them. */
const turns: Readonly<Record<string, (told: Told) => boolean>> = {
  'a deputy votes': ({ after }) => after.seats.some(({ votes }) => votes.some(({ onBehalfOf }) => onBehalfOf !== null)),
  'a vote is changed': ({ after }) => after.seats.some(({ votes }) => votes.length > 1),
  'the holder votes over the deputy': ({ after }) =>
    after.seats.some(({ votes }) => votes.some(({ by }, index) => votes[index - 1]?.onBehalfOf === by)),
  'one task is for several roles': ({ after }) =>
    after.tasks.some((task) => task.kind === 'vote' && task.roles.length > 1),
  'nobody may decide': ({ after }) => after.tasks.some(({ holder }) => holder === null),
  'a task moves': ({ after }) => after.tasks.some(({ heldBefore }) => heldBefore.length > 0),
  'documents are asked for': ({ after }) =>
    after.visits.some(({ stage, round }) => stage === 'preparation' && round > 1),
  'a new check is ordered': ({ after }) =>
    after.checks.some(({ result }) => result?.confirmation?.decision === 'check again'),
};

const wanted = [
  ...Object.keys(events),
  ...Object.keys(statuses).map((status) => `ends ${status}`),
  ...Object.keys(turns),
  ...Object.entries(refusals).flatMap(([type, where]) => (where === 'met' ? `refused: ${type}` : [])),
];

/** Counts what histories meet. */
export function createTally() {
  const counts = new Map<string, number>();
  const add = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  return {
    count({ told, known, history }: Played): void {
      add(`ends ${known.approval.status}`);
      for (const { type } of history) add(type);
      for (const { verdict } of told) if (!verdict.ok) add(`refused: ${verdict.refusal.type}`);
      const last = told.at(-1);
      for (const [name, isMet] of Object.entries(turns)) if (last && isMet(last)) add(name);
    },
    seen: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    unseen: () => wanted.filter((what) => !counts.has(what)),
  };
}
