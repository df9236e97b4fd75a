import { looking } from '../../cards/audience.ts';
import type { Card } from '../../cards/card.ts';
import { noticesCard, saysAnything } from '../../cards/notices/notices-card.ts';
import type { ActivityControl, Approval, ApprovalId, TaskId } from '../../flows/approval.ts';
import { workingMoment } from '../../flows/control.ts';
import type { Language, Millis, Organization, PersonId } from '../../flows/facts.ts';
import { taskOf } from '../../flows/tasks.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Notice, Notices } from '../../models/notices/notices.ts';
import type { Posts } from '../../models/posts/posts.ts';
import { type CardDeps, drawCard, hashOf } from '../drawing/draw-card.ts';
import { createWork } from '../work.ts';
import { unwantedNotice } from './unwanted.ts';

export interface NoticeTellerDeps extends CardDeps {
  notices: Notices;
  posts: Posts;
  approvals: Pick<Approvals, 'get' | 'waitingFor' | 'startedBy'>;
  organization: () => Organization;
  languageOf: (person: PersonId) => Language;
  now: () => Millis;
  /** What comes within so many ms of each other is told together. */
  gather: number;
}

export type NoticeTeller = ReturnType<typeof createNoticeTeller>;

interface Shown {
  card: Card;
  /** A redraw changes what stands, and is nothing to write for. */
  worth: 'a message' | 'a redraw' | 'nothing';
}

/** So many stand in one message; a chat shows no more than some fifty blocks. */
const most = 15;
/** What keeps coming is gathered no longer than so many times as long as what comes alone. */
const patience = 10;

const prefix = 'notices of ';
const noticesOf = (person: PersonId) => `${prefix}${person}`;

/** Whose notices a post shows; null when it shows an approval. */
export const personOfNotices = (of: string): PersonId | null =>
  of.startsWith(prefix) ? of.slice(prefix.length) : null;

/**
 * Tells people what they have to hear of: together what is due together, only while they work, and only what still is so. Each notice
 * stands in one message however many processes are at it; a message is drawn again when something in it has changed.
 */
export function createNoticeTeller(deps: NoticeTellerDeps) {
  const { notices, posts, approvals, organization, languageOf, now, gather, failed } = deps;
  const people = createWork({ workOn: toldTo, failed, atOnce: 8 });

  async function toldTo(person: PersonId): Promise<void> {
    for (const message of await notices.begun(person, now())) await told(person, message);
    for (;;) {
      const waiting = await notices.waiting(person, now(), most);
      const wait = stillGathering(waiting);
      if (wait > 0) setTimeout(() => void people.ask(person), wait).unref();
      if (waiting.length === 0 || wait > 0) return;
      if (!organization().people[person]?.active) return;
      const works = workingMoment(now(), person, organization());
      if (works > now()) return notices.postpone(person, works);
      const [first] = waiting;
      if (first && (await notices.gather(waiting))) await told(person, first._id);
    }
  }

  /** In ms; 0 when nothing more has come for a while, or there is a message's worth. */
  function stillGathering(waiting: readonly Notice[]): number {
    const [first, last] = [waiting[0], waiting.at(-1)];
    if (!first || !last || waiting.length >= most) return 0;
    return Math.min(last.at + gather, first.at + patience * gather) - now();
  }

  async function told(person: PersonId, message: string): Promise<void> {
    const gathered = (await notices.in(message)).filter(({ state }) => state === 'gathered');
    const known = await approvalsOf(gathered);
    const wanted: string[] = [];
    for (const notice of gathered) {
      const approval = 'approval' in notice.about ? (known.get(notice.about.approval) ?? null) : null;
      const why = unwantedNotice(notice, approval, now(), organization());
      if (why === null) wanted.push(notice._id);
      else await notices.drop(notice._id, why);
    }
    if (wanted.length === 0) return;
    // What did not go through is looked up, or tried again, once a lost request must have ended. What others gather into it meanwhile
    // is not told by this, though it may be drawn already.
    if (await draw(person, message)) await notices.told(wanted);
    else await notices.rest(message, now() + deps.settle);
  }

  /** Answers whether the message stands as it should, or has nothing to say. */
  async function draw(person: PersonId, message: string): Promise<boolean> {
    const of = noticesOf(person);
    const [shown, before] = await Promise.all([shownIn(person, message), posts.get(of, message)]);
    if (!shown) return false;
    if (shown.worth === 'nothing' || (shown.worth === 'a redraw' && !before?.message)) return true;
    if (before?.message && before.shows === hashOf(shown.card)) return true;
    const look = async () => ((await shownIn(person, message)) ?? shown).card;
    return drawCard({ of, key: message, version: 0, look, place: async () => ({ in: 'person', person }) }, deps);
  }

  /** What a message shows as things are now, and what that is worth; null when its reader is nobody. */
  async function shownIn(person: PersonId, message: string): Promise<Shown | null> {
    const reader = organization().people[person];
    if (!reader) return null;
    const audience = { ...looking({ ...reader, language: languageOf(person) }, organization(), now()), now: null };
    const told = await notices.in(message);
    const [known, digest] = await Promise.all([approvalsOf(told), digestOf(person, told)]);
    const subjects = told.flatMap(({ about, at }) => {
      const approval = 'approval' in about ? known.get(about.approval) : undefined;
      const task = approval && 'task' in about ? taskOf(approval, about.task) : undefined;
      return approval && task ? [{ is: about.is, approval, task, at }] : [];
    });
    const reminders = subjects.filter(({ is }) => is === 'reminder');
    const escalations = subjects.filter(({ is }) => is === 'escalation');
    const card = noticesCard({ id: message, reminders, escalations, digest }, audience);
    if (digest === null) return { card, worth: subjects.length > 0 ? 'a message' : 'nothing' };
    const news = escalations.length > 0 || saysAnything(digest, audience);
    // A summary that stands is drawn even when nothing is left of it: what was done asks no more.
    return { card, worth: news ? 'a message' : 'a redraw' };
  }

  async function digestOf(person: PersonId, told: readonly Notice[]) {
    const notice = told.find(({ about }) => about.is === 'digest');
    if (notice?.about.is !== 'digest') return null;
    const [waiting, started] = await Promise.all([approvals.waitingFor(person), approvals.startedBy(person)]);
    return { since: notice.about.since, at: notice.at, waiting, started };
  }

  async function approvalsOf(all: readonly Notice[]): Promise<Map<ApprovalId, Approval>> {
    const ids = new Set(all.flatMap(({ about }) => ('approval' in about ? [about.approval] : [])));
    const found = await Promise.all([...ids].map((id) => approvals.get(id)));
    return new Map(found.flatMap((approval) => (approval ? [[approval.id, approval] as const] : [])));
  }

  async function redrawn(message: string): Promise<boolean> {
    const [first] = await notices.in(message);
    return first === undefined || draw(first.to, message);
  }

  return {
    /** Notes what somebody has to hear of, and has it told. */
    async note(notice: Parameters<Notices['note']>[0]): Promise<void> {
      await notices.note(notice);
      void people.ask(notice.to);
    },

    /** Has everything told that is due, e.g. what a crash left. */
    async tellAll(): Promise<void> {
      for (const person of await notices.people(now())) void people.ask(person);
    },

    /** Draws the messages that tell of an approval as it stands now; answers whether they do. */
    async redraw({ id, tasks }: Pick<Approval, 'id' | 'tasks'>): Promise<boolean> {
      if (!tasks.some(({ control }) => control && wasTold(control))) return true;
      const stand = await Promise.all((await notices.messagesAbout(id)).map(redrawn));
      return stand.every((stands) => stands);
    },

    async bringUpToDate(message: string): Promise<void> {
      await redrawn(message);
    },

    /** The open tasks that a message reminds somebody of. */
    async remindersIn(message: string, person: PersonId): Promise<{ approval: ApprovalId; task: TaskId }[]> {
      const found = await notices.in(message);
      return found.flatMap(({ to, about }) =>
        to === person && about.is === 'reminder' ? [{ approval: about.approval, task: about.task }] : [],
      );
    },

    settled: people.settled,
  };
}

const wasTold = ({ reminders, escalated, unattendedSince }: ActivityControl): boolean =>
  reminders > 0 || escalated.length > 0 || unattendedSince !== null;
