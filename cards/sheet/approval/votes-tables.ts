import type { Approval, Seat, Vote } from '../../../flows/approval.ts';
import type { Organization, PersonId } from '../../../flows/facts.ts';
import { holderOf } from '../../../flows/holders.ts';
import type { SeatRole } from '../../../flows/roles.ts';
import { holdingOf, lastVote } from '../../../flows/seats.ts';
import { roleText } from '../../naming.ts';
import { countingSeats, votingRoles } from '../../progress.ts';
import type { SheetCell, SheetColumn, SheetRow, SheetTable } from '../sheet.ts';
import type { Writing } from './writing.ts';

/** Every approver whose vote counts: who has decided and how, who is asked now, who will be, who need not be. */
export function votesTable(approval: Approval, organization: Organization, writing: Writing): SheetTable {
  const seats = countingSeats(approval);
  const rows =
    seats.length > 0
      ? seats.map((seat) => seatRow(seat, approval, organization, writing))
      : votingRoles(approval).map((role) => {
          const { holder } = holderOf(role, new Set([approval.initiator]), organization);
          return waitingRow(role, holder, approval, writing);
        });
  return { title: writing.words.votes.title, columns: columns(writing), rows };
}

/** Votes that were changed later, and those of earlier rounds: the history keeps them, and so does the sheet. */
export function earlierVotesTable(approval: Approval, writing: Writing): SheetTable {
  const counting = countingSeats(approval);
  const rows = approval.seats.flatMap((seat) =>
    (counting.includes(seat) ? seat.votes.slice(0, -1) : seat.votes).map((vote) => ({
      at: vote.at,
      row: voteRow(seat.role, vote, approval, writing),
    })),
  );
  return {
    title: writing.words.votes.earlierTitle,
    columns: columns(writing),
    rows: rows.sort((a, b) => a.at - b.at).map(({ row }) => row),
  };
}

function columns({ words: { votes } }: Writing): SheetColumn[] {
  return [
    { title: votes.role, width: 20 },
    { title: votes.approver, width: 18 },
    { title: votes.decision, width: 29 },
    { title: votes.time, width: 22 },
    { title: votes.revision, width: 11 },
  ];
}

function seatRow(seat: Seat, approval: Approval, organization: Organization, writing: Writing): SheetRow {
  const vote = lastVote(seat);
  if (vote) return voteRow(seat.role, vote, approval, writing);
  const task = approval.tasks.find(
    (each) =>
      each.kind === 'vote' && each.state.is === 'open' && each.round === seat.round && each.roles.includes(seat.role),
  );
  if (!task) return waitingRow(seat.role, holdingOf(seat, approval, organization).holder, approval, writing);
  const { votes } = writing.words;
  return row(
    'open',
    seat.role,
    nameOrNobody(task.holder, writing),
    {
      text: votes.pending,
      note: votes.due(writing.time(task.dueAt)),
    },
    writing,
  );
}

/** Somebody who has not been asked yet, or never will be, now that the approval has ended. */
function waitingRow(role: SeatRole, holder: PersonId | null, { status }: Approval, writing: Writing): SheetRow {
  const { votes } = writing.words;
  const text = status === 'running' ? votes.notAsked : votes.noLongerRequired;
  return row('void', role, nameOrNobody(holder, writing), { text }, writing);
}

function voteRow(role: SeatRole, vote: Vote, approval: Approval, { words, time, language }: Writing): SheetRow {
  const by = vote.onBehalfOfName === null ? {} : { note: words.votes.onBehalfOf(vote.onBehalfOfName) };
  return {
    tone: vote.choice === 'reject' ? 'bad' : 'good',
    cells: [
      { lead: roleText(role, language) },
      { text: vote.name, ...by },
      { lead: words.choices[vote.choice], text: vote.remark },
      { text: time(vote.at) },
      votedOn(vote.revision, approval, words),
    ],
  };
}

function row(
  tone: SheetRow['tone'],
  role: SeatRole,
  approver: string,
  decision: SheetCell,
  { language }: Writing,
): SheetRow {
  return { tone, cells: [{ lead: roleText(role, language) }, { text: approver }, decision, {}, {}] };
}

const nameOrNobody = (person: PersonId | null, { words, name }: Writing) =>
  person ? name(person) : words.votes.nobody;

/** `package 2`, or `revision 2` with the beginning of its SHA-256: the whole of it stands among the revisions. */
function votedOn(revision: string, { contract }: Approval, words: Writing['words']): SheetCell {
  const [, number] = /^package (\d+)$/.exec(revision) ?? [];
  if (number) return { text: words.package(Number(number)) };
  const found = contract?.revisions.find(({ file }) => file.sha256 === revision);
  return { text: found ? words.revision(found.number) : '', note: revision.slice(0, 8) };
}
