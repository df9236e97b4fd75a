import type { Approval, Step } from '../../flows/approval.ts';
import { standingVote } from '../../flows/voting.ts';
import type { Audience } from '../audience.ts';
import type { Action, Part } from '../card.ts';
import type { ContractTask } from '../contract-tasks.ts';
import { onEarlierRevision } from '../decision-list.ts';
import { joined } from '../joined.ts';
import { documentText, nameOf, roleText, voterText } from '../naming.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { acceptedClauses, clauseParts } from './clauses.ts';
import { remarksOf } from './remarks.ts';

type Item = Extract<Part, { part: 'list' }>['items'][number];

/** What a task's card lists below its facts: points to tick, fields that files are attached to, votes, the clauses of a protocol. */
export function pointsOf(approval: Approval, task: ContractTask, audience: Audience): Part[] {
  if (task.kind === 'finalise') return [...acceptedClauses(approval, audience), ...votesOn(approval, audience)];
  if (task.kind === 'answer protocol') return clausesOf(approval, task, audience);
  const items = itemsOf(approval, task, audience);
  return [
    ...agreedClauses(approval, task, audience),
    ...(items.length > 0 ? [{ part: 'list', items } satisfies Part] : []),
  ];
}

function itemsOf(approval: Approval, task: ContractTask, audience: Audience): Item[] {
  if ('steps' in task) {
    return task.steps.map((step, place) => stepItem(step, tickOf(approval, task, place, audience), approval, audience));
  }
  if (!('fields' in task)) return [];
  const { tasks } = wordsIn(audience.language);
  return task.fields.map((field): Item => {
    const text = documentText(field, audience.language);
    const filed = approval.documents.findLast(
      (one) => one.task === task.id && one.field === field && one.replacedAt === null,
    );
    return filed
      ? { sign: 'done', text: [{ text, bold: true }, { text: `  ${filed.file.name}` }] }
      : { sign: 'to come', text, aside: tasks.attach.missing };
  });
}

/** Ticks a point or takes the tick away; the next one to do is the card's primary button. */
function tickOf(
  approval: Approval,
  task: Extract<ContractTask, { steps: readonly Step[] }>,
  place: number,
  { language }: Audience,
): Action {
  const { buttons } = wordsIn(language).deeds;
  const done = task.steps[place]?.done !== null;
  const does = done ? 'untick' : 'tick';
  const next = task.steps.findIndex((step) => step.done === null) === place;
  return {
    action: 'button',
    label: buttons[does],
    does,
    with: { approval: approval.id, task: task.id, step: String(place) },
    ...(next ? { look: 'primary' } : {}),
  };
}

const stepItem = ({ name, done }: Step, action: Action, approval: Approval, audience: Audience): Item =>
  done
    ? {
        sign: 'done',
        text: documentText(name, audience.language),
        aside: joined(nameOf(done.by, approval, audience), moment(done.at, audience)),
        action,
      }
    : { sign: 'to come', text: documentText(name, audience.language), action };

/** The vote of each role that counts, whichever round it is of, with what was remarked. */
function votesOn(approval: Approval, audience: Audience): Part[] {
  const { terms } = wordsIn(audience.language);
  const votes = (approval.contract?.route ?? []).flatMap(({ role }) => {
    const vote = standingVote(role, approval);
    return vote ? [{ role, vote }] : [];
  });
  const items = votes.map(
    ({ role, vote }): Item => ({
      sign: vote.choice === 'reject' ? 'rejected' : 'done',
      text: [
        { text: roleText(role, audience.language), bold: true },
        { text: `  ${voterText(vote, audience.language)}: ${terms.choices[vote.choice]}` },
      ],
      aside: joined(moment(vote.at, audience), onEarlierRevision(vote, approval, audience)),
    }),
  );
  const remarks = remarksOf(
    votes.map(({ vote }) => vote),
    audience,
  );
  return items.length > 0 ? [{ part: 'list', items }, ...remarks] : [];
}

function clausesOf(
  approval: Approval,
  { exchange }: Extract<ContractTask, { kind: 'answer protocol' }>,
  { language }: Audience,
): Part[] {
  const answer = approval.contract?.exchanges.find(({ id }) => id === exchange)?.answer;
  return answer?.is === 'protocol' ? clauseParts(answer, language) : [];
}

/** What a new revision is to say, where a protocol of disagreement asks for one. */
function agreedClauses({ contract }: Approval, task: ContractTask, { language }: Audience): Part[] {
  const answer = contract?.exchanges.at(-1)?.answer;
  const wanted = task.kind === 'revise' && task.why === 'protocol of disagreement';
  return wanted && answer?.is === 'protocol' ? clauseParts(answer, language) : [];
}
