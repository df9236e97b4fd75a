import { votesOf } from '../../../flows/votes.ts';
import { fold } from '../../../models/approvals/fold.ts';
import type { invariants } from '../invariants/every.ts';
import type { wholeInvariants } from '../invariants/whole.ts';
import {
  decidingWrong,
  type Folds,
  forgetting,
  keeping,
  leaving,
  leavingTasks,
  noted,
  taking,
  takingAsTheHolder,
} from './wrong.ts';

/** For each invariant bugs that it must notice. One that has none does not compile. */
export const bugs: Readonly<Record<keyof typeof invariants, Readonly<Record<string, Folds>>>> = {
  'a refusal changes nothing': {
    'a refusal is kept as a change': keeping((folded) => ({
      ...folded,
      known: { ...folded.known, approval: { ...folded.known.approval, confidential: true } },
    })),
  },
  'an ended approval never moves': { 'what comes after the end is taken': taking('anything', 'ended') },
  'a delivery counts once': {
    'deliveries are forgotten': ({ approval, head }, ...all) => fold({ approval, head, deliveries: new Set() }, ...all),
  },
  'no vote is lost': {
    'a vote is dropped': leaving((after, _, { seats }) => ({
      ...after,
      seats: seats.length > 0 ? seats : after.seats,
    })),
    'a vote is kept twice': leaving((after) => ({
      ...after,
      seats: after.seats.map((seat) => ({ ...seat, votes: [...seat.votes, ...seat.votes] })),
    })),
    'a change takes the place of the vote before': leaving((after) => ({
      ...after,
      seats: after.seats.map((seat) => ({ ...seat, votes: seat.votes.slice(-1) })),
    })),
  },
  'nobody counts twice': { 'a deputy with a place of their own stands in': takingAsTheHolder('counted already') },
  'only who has the task votes': {
    'anyone may vote': takingAsTheHolder('not yours'),
    'the initiator may vote': takingAsTheHolder('own approval'),
  },
  'an old card decides nothing': {
    'an old card counts': decidingWrong((before, event, right) => {
      const task = before.tasks.find(({ id }) => event.type === 'voted' && id === event.task);
      if (event.type !== 'voted' || task?.kind !== 'vote') return right(before);
      return right(before, { ...event, seen: votesOf(task, before).length });
    }),
  },
  'one vote is asked for at a time': {
    'the cascade asks two at once': leaving((after) => ({
      ...after,
      tasks: after.tasks.flatMap((task) =>
        task.kind === 'vote' && task.state.is === 'open' ? [task, { ...task, id: `${task.id}-2` }] : task,
      ),
    })),
  },
  'the first in order is asked': {
    'the last is asked first': leavingTasks((task, { seats }) => {
      const last = seats.findLast(({ votes }) => votes.length === 0);
      return task.kind === 'vote' && last ? { ...task, roles: [last.role] } : task;
    }),
  },
  'nobody without the task decides': { 'anyone may decide': takingAsTheHolder('not yours') },
  'every exit has its entry': {
    'an exit is not dated': leaving((after) => ({
      ...after,
      visits: after.visits.map((visit) => ({ ...visit, leftAt: null })),
    })),
  },
  'the past stays': {
    'a product is rewritten': leaving((after) => ({
      ...after,
      visits: after.visits.map((visit) => ({ ...visit, subproduct: `${after.seq}` })),
    })),
  },
  'there is no dead end': {
    'open tasks are dropped': leavingTasks((task, { at }) => ({ ...task, state: { is: 'no longer required', at } })),
  },
  'closed tasks stay closed': {
    'a vote opens all tasks again': leaving((after, { type }) => ({
      ...after,
      tasks: type === 'voted' ? after.tasks.map((task) => ({ ...task, state: { is: 'open' } })) : after.tasks,
    })),
  },
  'who gets a task may do it': {
    'the initiator gets every task': leavingTasks((task, { initiator }) => ({ ...task, holder: initiator })),
    'the holder is their own deputy': leavingTasks((task) => ({ ...task, deputy: task.holder })),
  },
  'tasks follow the matrix': {
    'nothing moves': decidingWrong((before, event, right) =>
      event.type === 'organization changed' && before.status === 'running' ? noted(before, event) : right(before),
    ),
  },
  'time never goes back': { 'the clock of the sender counts': leaving((after, { at }) => ({ ...after, at })) },
  'time passed moves the waking': {
    'it wakes at once': leaving((after, { type }) => (type === 'time passed' ? { ...after, wakeAt: after.at } : after)),
  },
  'a silent service is noticed': { 'it never wakes': leaving((after) => ({ ...after, wakeAt: null })) },
  'a late answer changes nothing': { 'a late answer is taken': taking('check answered', 'check not waiting') },
  'a result stays': {
    'a result is dated anew': leaving((after) => ({
      ...after,
      checks: after.checks.map((check) => ({ ...check, result: check.result && { ...check.result, at: after.at } })),
    })),
  },
  'every check is asked for once': {
    'the service is not asked': forgetting(({ type }) => type === 'ask for a check'),
  },
  'what is asked for is wanted': {
    'nothing is wanted': leavingTasks((task) => (task.kind === 'attach' ? { ...task, fields: [] } : task)),
  },
  'one file stands in a field': {
    'no file is ever replaced': leaving((after) => ({
      ...after,
      documents: after.documents.map((document) => ({ ...document, replacedAt: null })),
    })),
  },
  'only a complete package is sent': { 'an incomplete one is sent': taking('sent to the check', 'documents missing') },
  'every offer is fetched once': { 'a file is not fetched': forgetting(({ type }) => type === 'fetch file') },
  'an end marks the company': { 'it is not marked': forgetting(({ type }) => type === 'mark company') },
  'an end has its reason': {
    'the reason is lost': leaving((after) => (after.status === 'failure' ? { ...after, reason: '' } : after)),
  },
  'everyone hears of the end': {
    'nobody is told': forgetting((effect) => effect.type === 'tell' && effect.message.type === 'ended'),
  },
};

let decisions = 0;

/** The same of what holds of a history as a whole. */
export const wholeBugs: Readonly<Record<keyof typeof wholeInvariants, Readonly<Record<string, Folds>>>> = {
  'the chain verifies': {
    'an entry is altered': keeping((folded) => ({
      ...folded,
      history: folded.history.map((entry) => ({ ...entry, body: entry.body.replace('approve', 'reject') })),
    })),
  },
  'the chain names nobody': {
    'people stand in it by name': (known, events, organization) =>
      fold(known, events, organization, (person) => person),
  },
  'the keys of effects are unique': {
    'each event begins anew': keeping((folded) => ({
      ...folded,
      effects: folded.effects.map((effect, index) => ({ ...effect, key: `${index}` })),
    })),
  },
  'any prefix replays to the same state': {
    'something counts that is not in the history': leaving((after) => {
      decisions += 1;
      return { ...after, startReason: `${decisions}` };
    }),
  },
};
