import type { Approval, Task } from '../../flows/approval.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { documentItems } from '../decision-list.ts';
import { nameOf } from '../naming.ts';
import { openTaskOf } from '../progress.ts';
import { wordsIn } from '../words/words.ts';
import { filedFor, filedItem, group, type Happened, happenedParts, type Item, struckThrough } from './details-filed.ts';
import { revisionParts } from './details-revisions.ts';

type OriginalsTask = Extract<Task, { kind: 'return originals' }>;

/** All documents, with what became of each: a contract's by revision and by round of the originals, a company's by what was asked for. */
export function documentParts(approval: Approval, audience: Audience): Part[] {
  return approval.contract
    ? [...revisionParts(approval, audience), ...unsentParts(approval, audience), ...originalsParts(approval, audience)]
    : packageParts(approval, audience);
}

/** What the rules ask for, then what the security check asked for besides. */
function packageParts(approval: Approval, audience: Audience): Part[] {
  const { details } = wordsIn(audience.language).cards;
  const open = openTaskOf(approval);
  return approval.tasks.flatMap((task): Part[] => {
    if (task.kind !== 'attach') return [];
    const missing =
      task === open ? documentItems(task, approval, audience).filter(({ sign }) => sign === 'to come') : [];
    const items = [...filedFor(task, approval).map((one) => filedItem(one, approval, audience)), ...missing];
    return group(task.requestedBy === 'the rules' ? null : details.askedFor, items);
  });
}

/** What is attached for the next revision and not sent on yet. */
function unsentParts(approval: Approval, audience: Audience): Part[] {
  const { details } = wordsIn(audience.language).cards;
  const open = approval.tasks.filter(({ kind, state }) => kind === 'revise' && state.is === 'open');
  const items = open
    .flatMap((task) => filedFor(task, approval))
    .map((one) => ({ ...filedItem(one, approval, audience), sign: 'waiting' as const }));
  return group(details.notSentOn, items);
}

/** The originals round by round: those that were sent back are no good, whatever stands in their field. */
function originalsParts(approval: Approval, audience: Audience): Part[] {
  const { details } = wordsIn(audience.language).cards;
  const rounds = approval.tasks.filter((task): task is OriginalsTask => task.kind === 'return originals');
  return rounds.flatMap((task, index): Part[] => {
    const next = rounds[index + 1];
    const items = filedFor(task, approval).map((one): Item => {
      const item = filedItem(one, approval, audience);
      return next ? { ...item, sign: 'rejected', text: struckThrough(one, audience) } : item;
    });
    const back = next ? sentBack(next, approval, audience) : [];
    return [...group(details.originals(index + 1), items), ...back.flatMap((one) => happenedParts(one, audience))];
  });
}

function sentBack({ remark = '', openedAt, id }: OriginalsTask, approval: Approval, audience: Audience): Happened[] {
  const { said } = wordsIn(audience.language).contract;
  const earlier = approval.tasks.slice(
    0,
    approval.tasks.findIndex((task) => task.id === id),
  );
  const state = earlier.findLast(({ kind }) => kind === 'check documents')?.state;
  if (state?.is !== 'done') return [];
  return [
    { at: openedAt, sign: 'attention', text: said.sentBack(nameOf(state.by, approval, audience)), reason: remark },
  ];
}
