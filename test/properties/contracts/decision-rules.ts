import type { Approval } from '../../../flows/approval.ts';
import { contractFormOf } from '../../../flows/contract-form.ts';
import type { Told } from '../support/telling.ts';
import type { Rule } from './rule.ts';

/** The vote that stands for each role that must vote; undefined for one that has not voted yet. */
const standing = ({ seats, contract }: Approval) =>
  (contract?.route ?? []).map(({ role }) =>
    seats
      .filter((seat) => seat.role === role)
      .flatMap(({ votes }) => votes)
      .at(-1),
  );

const decisions = ['voted', 'finalised', 'returned for revision', 'rejected for good', 'signed', 'documents correct'];

/** Who does what, and what counts of it. */
export const decisionRules: Readonly<Record<string, Rule>> = {
  'no vote is lost': ({ before, after }) =>
    before.seats.every((seat, index) => seat.votes.every((vote, place) => after.seats[index]?.votes[place] === vote)),
  'a vote names the revision that stood': ({ before, event, after }) => {
    if (event.type !== 'voted') return true;
    const sha = before.contract?.revisions.at(-1)?.file.sha256;
    return after.seats
      .flatMap(({ votes }) => votes)
      .filter(({ at }) => at === after.at)
      .every((vote) => vote.revision === sha);
  },
  'the initiator decides nothing': ({ before, event }) =>
    !('by' in event) || event.by !== before.initiator || !decisions.includes(event.type),
  'only who has the task does it': ({ before, event }) => {
    if (!('by' in event && 'task' in event) || event.type === 'file offered') return true;
    const task = before.tasks.find(({ id }) => id === event.task);
    const forAll = task?.kind === 'return originals' || event.type === 'file uploaded';
    const lawyers = forAll ? ['anna', 'sam'] : [];
    const initiators = task?.kind === 'answer protocol' ? [before.initiator] : [];
    return [task?.holder, task?.deputy, ...lawyers, ...initiators].includes(event.by) || event.type === 'voted';
  },
  'nothing goes to the lawyer before everyone has voted': ({ after }) => {
    if (after.status !== 'running' || after.stage !== "lawyer's final approval") return true;
    return standing(after).every((vote) => vote !== undefined);
  },
  'one rejection stops nobody': ({ before, event, after }) =>
    event.type !== 'voted' || event.choice !== 'reject' || before.status !== 'running' || after.status === 'running',
  'a rejection is overruled with a reason, and whoever cast it hears of it': ({ before, event, after, effects }) => {
    if (event.type !== 'finalised') return true;
    const last = after.contract?.finalDecisions.at(-1);
    const reasons = last?.decision === 'finalised' ? last.over.filter(({ reason }) => reason !== '') : [];
    const rejections = standing(before).filter((vote) => vote?.choice === 'reject');
    const heard = effects.flatMap((effect) =>
      effect.type === 'tell' && effect.message.type === 'overruled' ? effect.to : [],
    );
    return reasons.length === rejections.length && rejections.every((vote) => vote && heard.includes(vote.by));
  },
  'a protocol keeps what either side said, and is agreed as its answer says': ({ before, event, after }) => {
    if (event.type !== 'protocol answered') return true;
    const task = before.tasks.find(({ id }) => id === event.task);
    const [was, is] = [before, after].map(({ contract }) => {
      const exchange = contract?.exchanges.find(({ id }) => task?.kind === 'answer protocol' && id === task.exchange);
      return exchange?.answer?.is === 'protocol' ? exchange.answer.clauses : [];
    });
    if (!was || !is || was.length !== 2 || is.length !== 2) return false;
    return is.every(({ clause, ours, theirs, agreed }, place) => {
      const old = was[place];
      if (!old || clause !== old.clause || ours !== old.ours || theirs !== old.theirs) return false;
      if (event.decision === 'reject') return agreed === old.agreed;
      if (event.decision === 'accept') return agreed === (old.agreed === '' ? theirs : old.agreed);
      return agreed === (event.agreed ? (event.agreed[place] ?? '') : old.agreed);
    });
  },
  'the amount says whether the financial director votes': ({ after }) => {
    const asked = after.contract?.route.some(({ role }) => role === 'financial director');
    return asked === contractFormOf(after).amount >= 10_000;
  },
  'everyone votes again unless the lawyer says otherwise and nothing has changed': (told) => {
    const { before, after } = told;
    const entered = after.visits.length > before.visits.length ? after.visits.at(-1) : undefined;
    if (entered?.stage !== 'approval' || onlySomeVoteAgain(told)) return true;
    const asked = after.seats.filter(({ stage, round }) => stage === 'approval' && round === entered.round);
    return asked.map(({ role }) => role).join() === after.contract?.route.map(({ role }) => role).join();
  },
};

/** Whether the lawyer has asked only some to vote again, and the amount has stayed since. */
function onlySomeVoteAgain({ before, event, verdict, after, earlier }: Told): boolean {
  const taken = [...earlier, { before, event, verdict, after }].filter((one) => one.verdict.ok);
  const returned = taken.findLastIndex((one) => one.event.type === 'returned for revision');
  const back = taken[returned]?.event;
  if (back?.type !== 'returned for revision' || back.again === 'all') return false;
  return !taken.slice(returned).some((one) => contractFormOf(one.before).amount !== contractFormOf(one.after).amount);
}
