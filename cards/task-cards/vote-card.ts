import type { Approval, PersonSnapshot } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';
import { revisionField } from '../../flows/revisions.ts';
import { isRow } from '../../flows/roles.ts';
import { lastVote, seatsOf, type VoteTask } from '../../flows/seats.ts';
import { votesOf } from '../../flows/votes.ts';
import type { Audience } from '../audience.ts';
import type { Action, Card, Part } from '../card.ts';
import { awayUntil, seatItems } from '../decision-list.ts';
import { joined } from '../joined.ts';
import { checkText, nameOf, roleText } from '../naming.ts';
import { aboutOf, reasonText, wordsOf } from '../processes/processes.ts';
import { countingSeats, earlierVote, lastAnswered } from '../progress.ts';
import { changedSince } from '../terms-changed.ts';
import { leadingTo } from '../thread-links.ts';
import { dueText, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { acceptedClauses } from './clauses.ts';
import { documentActions } from './looking.ts';
import { questionParts } from './questions.ts';
import { remarksOf } from './remarks.ts';

/** Asks for a vote: what is asked and by whom, the facts needed to decide, the votes before, the buttons. */
export function voteCard(approval: Approval, task: VoteTask, audience: Audience): Card {
  const { tasks, terms } = wordsIn(audience.language);
  const before = votesOf(task, approval).at(-1);
  const title = before ? tasks.vote.changing(subjectOf(approval)) : titleOf(approval, task, audience);
  const due = before
    ? tasks.vote.before(terms.choices[before.choice], moment(before.at, audience))
    : dueText(task, audience);
  return {
    summary: `${title} · ${due}`,
    parts: [
      {
        part: 'title',
        text: title,
        aside: leadingTo(joined(due, approval.number, askedBy(approval, audience)), approval),
      },
      ...standInOf(approval, task, audience),
      { part: 'facts', facts: factsOf(approval, task, audience) },
      ...acceptedClauses(approval, audience),
      ...votesBefore(approval, task, audience),
      ...questionParts(approval, audience),
      { part: 'actions', actions: actionsOf(approval, task, audience) },
    ],
  };
}

const isStandIn = ({ holder, deputy }: VoteTask, { person }: Audience): boolean =>
  person === deputy && person !== holder;

function titleOf(approval: Approval, task: VoteTask, audience: Audience): string {
  const { vote } = wordsIn(audience.language).tasks;
  return task.holder !== null && isStandIn(task, audience)
    ? vote.deputyTitle(subjectOf(approval), nameOf(task.holder, approval, audience))
    : vote.title(subjectOf(approval));
}

function askedBy(approval: Approval, audience: Audience): string {
  const now: PersonSnapshot | undefined = audience.organization.people[approval.initiator];
  const title = now?.title ?? approval.people[approval.initiator]?.title ?? '';
  return wordsIn(audience.language).tasks.askedBy(nameOf(approval.initiator, approval, audience), title);
}

function standInOf(approval: Approval, task: VoteTask, audience: Audience): Part[] {
  if (task.holder === null || !isStandIn(task, audience)) return [];
  const until = awayUntil(task.holder, audience.now ?? approval.at, audience);
  const text = wordsIn(audience.language).tasks.vote.standIn(nameOf(task.holder, approval, audience), until);
  return [{ part: 'text', text }];
}

function factsOf(approval: Approval, task: VoteTask, audience: Audience) {
  const { language } = audience;
  const { tasks } = wordsIn(language);
  const { vote } = tasks;
  const { what, who } = aboutOf(approval, language);
  const why = seatsOf(task, approval)
    .filter(({ role }) => task.roles.includes(role))
    // The role of a product's owner names the product already.
    .map(({ role, reason }) =>
      joined(roleText(role, language), isRow(role) ? reasonText(reason, approval, language) : null),
    );
  const names = documentNames(approval, language);
  const check = lastAnswered(approval)?.result;
  return [
    { label: vote.purpose, value: what },
    { label: vote.company, value: who },
    ...wordsOf(approval).needed(approval, audience),
    ...againFacts(approval, task, audience),
    ...(check ? [{ label: vote.check, value: checkText(check, approval, audience) }] : []),
    ...(names.length > 0 ? [{ label: vote.documents, value: names.join(', ') }] : []),
    { label: vote.whyYou, value: why.join(', ') },
  ];
}

/** Who votes again has to know why it came back, what has changed since, and what their vote was about. */
function againFacts(approval: Approval, task: VoteTask, audience: Audience) {
  const last = approval.contract?.finalDecisions.at(-1);
  if (!approval.contract || last?.decision !== 'returned for revision') return [];
  const { contract, terms } = wordsIn(audience.language);
  const before = approval.seats
    .filter(({ role, round }) => task.roles.includes(role) && round < task.round)
    .flatMap(({ votes }) => votes)
    .at(-1);
  const said = before && [terms.choices[before.choice], before.remark].filter((part) => part !== '').join(': ');
  return [
    { label: contract.fact.returned, value: last.reason },
    ...changedSince(before?.at ?? last.at, approval, audience),
    ...(said ? [{ label: contract.fact.lastTime, value: joined(said, moment(before.at, audience)) }] : []),
  ];
}

/** What was filed so far, of a contract with its name, besides the document under approval: a fact of its own names its revision. */
function documentNames({ documents, contract }: Approval, language: Audience['language']): string[] {
  const { named } = wordsIn(language).deeds;
  const filed = documents.filter(
    ({ field, replacedAt }) => replacedAt === null && !(contract && field === revisionField),
  );
  const names = filed.map(({ field, file }) => {
    const name = named[field] ?? field;
    return contract ? `${name} (${file.name})` : name;
  });
  return [...new Set(names)];
}

/** Each vote before this one, with what its voter remarked: of a contract also those of earlier rounds, with the revision they were about. */
function votesBefore(approval: Approval, task: VoteTask, audience: Audience): Part[] {
  const votes = countingSeats(approval)
    .filter(({ role }) => !task.roles.includes(role))
    .flatMap((seat) => {
      const vote = lastVote(seat) ?? earlierVote(seat, approval);
      return vote ? [{ seat, vote }] : [];
    });
  if (votes.length === 0) return [];
  return [
    {
      part: 'list',
      items: seatItems(
        votes.map(({ seat }) => seat),
        approval,
        audience,
      ),
    },
    ...remarksOf(
      votes.map(({ vote }) => vote),
      audience,
    ),
  ];
}

/** The three choices. */
export function choiceActions(approval: Approval, task: VoteTask, { language }: Pick<Audience, 'language'>): Action[] {
  const { vote } = wordsIn(language).tasks;
  const pointer = { approval: approval.id, task: task.id, seen: String(votesOf(task, approval).length) };
  return [
    { action: 'button', label: vote.approve, does: 'approve', with: pointer, look: 'primary' },
    { action: 'button', label: vote.approveWithRemarks, does: 'approve with remarks', with: pointer },
    { action: 'button', label: vote.reject, does: 'reject', with: pointer },
  ];
}

/** The three choices, and the question that may be asked before. */
export function voteActions(approval: Approval, task: VoteTask, { language }: Pick<Audience, 'language'>): Action[] {
  const label = wordsIn(language).tasks.vote.ask;
  return [
    ...choiceActions(approval, task, { language }),
    { action: 'button', label, does: 'ask', with: { approval: approval.id, task: task.id } },
  ];
}

function actionsOf(approval: Approval, task: VoteTask, { language }: Audience): Action[] {
  const { cards, tasks } = wordsIn(language);
  const about = { approval: approval.id };
  const keep: Action = {
    action: 'button',
    label: tasks.vote.keep,
    does: 'keep vote',
    with: { ...about, task: task.id },
  };
  return [
    ...voteActions(approval, task, { language }),
    ...(votesOf(task, approval).length > 0 ? [keep] : []),
    ...documentActions(approval, { language }),
    {
      action: 'menu',
      label: cards.actions.more,
      items: [
        { label: cards.actions.details, does: 'show details', with: about },
        { label: cards.actions.sheet, does: 'show sheet', with: about },
      ],
    },
  ];
}
