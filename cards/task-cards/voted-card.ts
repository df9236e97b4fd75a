import type { Approval, Vote } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';
import { lastVote, seatsOf, type VoteTask } from '../../flows/seats.ts';
import { votesOf } from '../../flows/votes.ts';
import type { Audience } from '../audience.ts';
import type { Action, Card, Part } from '../card.ts';
import { joined } from '../joined.ts';
import { stageRuns, turnout } from '../progress.ts';
import { leadingTo } from '../thread-links.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { lookActions } from './looking.ts';
import { questionParts } from './questions.ts';

/** After the vote, in the same place: what was decided, and the way to change it until the stage ends. */
export function votedCard(approval: Approval, task: VoteTask, audience: Audience): Card {
  const { vote: words } = wordsIn(audience.language).tasks;
  const vote = votesOf(task, approval).at(-1);
  if (!vote) throw new Error(`the task ${task.id} is done and has no vote`);
  const { voted, of } = turnout(seatsOf(task, approval), approval);
  const mayChange = stageRuns(task, approval) && (vote.by === audience.person || vote.onBehalfOf === audience.person);
  const title = titleOf(vote, approval, audience);
  return {
    summary: title,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }], tone: vote.choice === 'reject' ? 'bad' : 'good' },
      ...(vote.remark === '' ? [] : [{ part: 'quote', text: vote.remark } satisfies Part]),
      ...questionParts(approval, audience),
      {
        part: 'text',
        tone: 'quiet',
        text: leadingTo(
          joined(
            approval.number,
            moment(vote.at, audience),
            words.counted(voted, of),
            noteOf(approval, task, vote, mayChange, audience),
          ),
          approval,
        ),
      },
      {
        part: 'actions',
        actions: [...(mayChange ? [changeAction(approval, task, audience)] : []), ...lookActions(approval, audience)],
      },
    ],
  };
}

function titleOf(vote: Vote, approval: Approval, { person, language }: Audience): string {
  const { tasks, terms } = wordsIn(language);
  const choice = terms.choices[vote.choice];
  const company = subjectOf(approval);
  if (vote.by !== person) return tasks.vote.otherDid(vote.name, choice, company);
  return vote.onBehalfOfName === null
    ? tasks.vote.youDid(choice, company)
    : tasks.vote.youDidFor(choice, company, vote.onBehalfOfName);
}

function noteOf(
  approval: Approval,
  task: VoteTask,
  vote: Vote,
  mayChange: boolean,
  { person, language }: Audience,
): string {
  const { vote: words } = wordsIn(language).tasks;
  if (mayChange) return vote.by === person ? words.untilStageEnds : words.forYou(vote.name);
  if (stageRuns(task, approval)) return words.byHolder;
  const votes = seatsOf(task, approval).map(lastVote);
  // In a cascade a rejection is the last vote; of a contract everyone votes.
  const ends = vote.choice === 'reject' && !approval.contract;
  const ended = ends || votes.every((one) => one !== undefined && one.at <= vote.at);
  return ended && vote.by === person ? words.last : words.final;
}

function changeAction(approval: Approval, task: VoteTask, { language }: Audience): Action {
  const pointer = { approval: approval.id, task: task.id, seen: String(votesOf(task, approval).length) };
  return { action: 'button', label: wordsIn(language).tasks.vote.change, does: 'change vote', with: pointer };
}
