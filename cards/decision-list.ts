import type { Approval, Seat, Task, Vote } from '../flows/approval.ts';
import { waitingCheck } from '../flows/checks.ts';
import { newestRevision } from '../flows/contract-state.ts';
import type { Millis, PersonId } from '../flows/facts.ts';
import { absenceOf } from '../flows/holders.ts';
import { holdingOf, lastVote } from '../flows/seats.ts';
import { absenceDays } from './absences/away-card.ts';
import type { Audience } from './audience.ts';
import type { Part, Sign } from './card.ts';
import { joined } from './joined.ts';
import { nameOf, rolesText, voterText } from './naming.ts';
import { countingSeats, documentsOf, earlierVote, openTaskOf, seatsTogether, taskOfSeat } from './progress.ts';
import { dueText, moment } from './times.ts';
import { wordsIn } from './words/words.ts';

type Item = Extract<Part, { part: 'list' }>['items'][number];

/** Who has decided, who is waited for, who is to come; before the votes, the documents or the check that is waited for. */
export function decisionList(approval: Approval, audience: Audience): Part[] {
  const items = itemsOf(approval, audience);
  return items.length > 0 ? [{ part: 'list', items }] : [];
}

function itemsOf(approval: Approval, audience: Audience): Item[] {
  const task = openTaskOf(approval);
  if (task?.kind === 'attach') return documentItems(task, approval, audience);
  const check = waitingCheck(approval);
  if (check && !task) {
    const { terms, cards } = wordsIn(audience.language);
    return [{ sign: 'waiting', text: terms.securityCheck, aside: cards.checkAsked(moment(check.askedAt, audience)) }];
  }
  return seatItems(countingSeats(approval), approval, audience);
}

/** The required documents and what stands in each field. */
export function documentItems(task: Extract<Task, { kind: 'attach' }>, approval: Approval, audience: Audience): Item[] {
  const { attach } = wordsIn(audience.language).tasks;
  return documentsOf(task, approval).map(({ field, document }) =>
    document
      ? { sign: 'done', text: [{ text: field, bold: true }, { text: `  ${document.file.name}` }] }
      : { sign: 'to come', text: field, aside: attach.missing },
  );
}

const signOf: Readonly<Record<Vote['choice'], Sign>> = {
  approve: 'done',
  'approve with remarks': 'done',
  reject: 'rejected',
};

/** The places in a round of voting, those of one voter together: the vote that counts, or who is to give it. */
export const seatItems = (seats: readonly Seat[], approval: Approval, audience: Audience): Item[] =>
  seatsTogether(seats, approval).map((theirs) => seatItem(theirs, approval, audience));

function seatItem([seat, ...others]: readonly [Seat, ...Seat[]], approval: Approval, audience: Audience): Item {
  const { terms, cards } = wordsIn(audience.language);
  const roles = [seat, ...others].map(({ role }) => role);
  const role = { text: rolesText(roles, audience.language), bold: true };
  const vote = lastVote(seat);
  if (vote) {
    const remarks = vote.choice === 'approve with remarks' ? cards.withRemarks : null;
    const choice = vote.choice === 'reject' ? terms.choices.reject : remarks;
    return {
      sign: signOf[vote.choice],
      text: [role, { text: `  ${voterText(vote, audience.language)}` }],
      aside: joined(moment(vote.at, audience), choice, onEarlierRevision(vote, approval, audience)),
    };
  }
  if (approval.status !== 'running') return { sign: 'not required', text: [role], aside: cards.notRequired };
  const task = taskOfSeat(seat, approval);
  if (task?.state.is === 'open') {
    const aside = joined(
      dueText(task, audience),
      awayText(task, approval, audience),
      lastTimeText(seat, approval, audience),
    );
    return { sign: 'waiting', text: [role, { text: `  ${heldBy(task.holder, approval, audience)}` }], aside };
  }
  const { holder } = holdingOf(seat, approval, audience.organization);
  return { sign: 'to come', text: [role, { text: `  ${heldBy(holder, approval, audience)}` }] };
}

/** `on revision 1`, of a vote on a contract's document that has been replaced since. */
export function onEarlierRevision({ revision }: Vote, { contract }: Approval, { language }: Audience): string | null {
  const number = contract?.revisions.find(({ file }) => file.sha256 === revision)?.number;
  if (!contract || number === undefined || number === newestRevision(contract)?.number) return null;
  return wordsIn(language).contract.onRevision(number);
}

/** How whoever votes again has voted in an earlier round: `last time rejected, Mon 23 Nov, 18:00 · on revision 1`. */
function lastTimeText(seat: Seat, approval: Approval, audience: Audience): string | null {
  const vote = earlierVote(seat, approval);
  if (!vote) return null;
  const { contract, terms } = wordsIn(audience.language);
  const said = contract.lastTime(terms.choices[vote.choice], moment(vote.at, audience));
  return joined(said, onEarlierRevision(vote, approval, audience));
}

const heldBy = (holder: PersonId | null, approval: Approval, audience: Audience): string =>
  holder === null ? wordsIn(audience.language).cards.toBeNamed : nameOf(holder, approval, audience);

function awayText({ holder, deputy }: Task, approval: Approval, audience: Audience): string | null {
  const until = holder === null ? null : awayUntil(holder, audience.now ?? approval.at, audience);
  if (holder === null || until === null) return null;
  const { cards } = wordsIn(audience.language);
  return cards.away(nameOf(holder, approval, audience), until, deputy && nameOf(deputy, approval, audience));
}

/** The last day of an absence of this moment, as text; null when there is none. */
export function awayUntil(person: PersonId, at: Millis, audience: Audience): string | null {
  const absence = absenceOf(person, at, audience.organization);
  return absence ? absenceDays(absence, audience).last : null;
}
