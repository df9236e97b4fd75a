import type { Approval, Step } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';
import { standingVote } from '../../flows/voting.ts';
import type { Audience } from '../audience.ts';
import type { Card, Part } from '../card.ts';
import { contractFacts } from '../contract-facts.ts';
import type { ContractTask } from '../contract-tasks.ts';
import { joined } from '../joined.ts';
import { aboutOf, nameOf, roleText } from '../naming.ts';
import { dueText, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { lookActions } from './looking.ts';

type Item = Extract<Part, { part: 'list' }>['items'][number];

/** A task of a contract: what is asked, the facts needed for it, what is done of it, and what came of it. */
export function contractCard(approval: Approval, task: ContractTask, audience: Audience): Card {
  const words = wordsIn(audience.language).contract.tasks[task.kind];
  const subject = subjectOf(approval);
  const actions: Part = { part: 'actions', actions: lookActions(approval, audience) };
  if (task.state.is === 'done') {
    const title = words.done(subject);
    const by = joined(approval.number, nameOf(task.state.by, approval, audience), moment(task.state.at, audience));
    const parts: Part[] = [
      { part: 'text', text: [{ text: title, bold: true }], tone: 'good' },
      { part: 'text', text: by, tone: 'quiet' },
    ];
    return { summary: title, parts: [...parts, actions] };
  }
  const title = words.title(subject);
  const due = dueText(task, audience);
  const items = itemsOf(approval, task, audience);
  return {
    summary: `${title} · ${due}`,
    parts: [
      {
        part: 'title',
        text: title,
        aside: joined(due, approval.number, 'role' in task ? roleText(task.role, audience.language) : null),
      },
      { part: 'text', text: whatOf(task, audience) },
      { part: 'facts', facts: factsOf(approval, task, audience) },
      ...(items.length > 0 ? [{ part: 'list', items } satisfies Part] : []),
      actions,
    ],
  };
}

function whatOf(task: ContractTask, { language }: Audience): string {
  const { tasks, why } = wordsIn(language).contract;
  return task.kind === 'revise' ? `${why[task.why]} ${tasks.revise.what}` : tasks[task.kind].what;
}

function factsOf(approval: Approval, task: ContractTask, audience: Audience) {
  const { contract, tasks } = wordsIn(audience.language);
  const { what, who } = aboutOf(approval, audience.language);
  const about = [
    { label: tasks.vote.purpose, value: what },
    { label: tasks.vote.company, value: who },
  ];
  if (!approval.contract) return about;
  const votes = task.kind === 'finalise' ? [{ label: contract.fact.votes, value: votesText(approval, audience) }] : [];
  const reason = task.kind === 'judge originals' ? [{ label: contract.fact.reason, value: task.reason }] : [];
  return [...about, ...contractFacts(approval, audience.language), ...votes, ...reason];
}

function votesText(approval: Approval, { language }: Audience): string {
  const choices = (approval.contract?.route ?? []).map(({ role }) => standingVote(role, approval)?.choice);
  const count = (choice: string) => choices.filter((one) => one === choice).length;
  return wordsIn(language).contract.votes(count('approve'), count('approve with remarks'), count('reject'));
}

/** Points of a checklist, and the fields that files are attached to. */
function itemsOf(approval: Approval, task: ContractTask, audience: Audience): Item[] {
  if ('steps' in task) return task.steps.map((step) => stepItem(step, approval, audience));
  if (!('fields' in task)) return [];
  const { missing } = wordsIn(audience.language).tasks.attach;
  return task.fields.map((field): Item => {
    const filed = approval.documents.findLast(
      (one) => one.task === task.id && one.field === field && one.replacedAt === null,
    );
    return filed
      ? { sign: 'done', text: [{ text: field, bold: true }, { text: `  ${filed.file.name}` }] }
      : { sign: 'to come', text: field, aside: missing };
  });
}

const stepItem = ({ name, done }: Step, approval: Approval, audience: Audience): Item =>
  done
    ? { sign: 'done', text: name, aside: joined(nameOf(done.by, approval, audience), moment(done.at, audience)) }
    : { sign: 'to come', text: name };
