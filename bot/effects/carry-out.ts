import { setTimeout as pause } from 'node:timers/promises';
import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Approval } from '../../flows/approval.ts';
import { companyFormOf } from '../../flows/company-form.ts';
import type { Effect, Message } from '../../flows/effect.ts';
import type { Language, Organization, PersonId } from '../../flows/facts.ts';
import { taskOf } from '../../flows/tasks.ts';
import type { Chat, Place } from '../../integrations/chat/chat.ts';
import type { Crm } from '../../integrations/crm/crm.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Verification } from '../../integrations/verification/verification.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Files } from '../../models/files/files.ts';
import type { Outbox, Taken } from '../../models/outbox/outbox.ts';
import type { Posts } from '../../models/posts/posts.ts';
import type { Standings } from '../../models/standings/standings.ts';
import type { ThreadLinks } from '../drawing/thread-links.ts';
import { type ThreadPlace, threadOf } from '../drawing/thread-of.ts';
import { fetchedFile } from '../fetched-file.ts';
import type { NoticeTeller } from '../notices/notice-teller.ts';
import { archived } from './archived.ts';
import { companyAwaited, companyLeft, companyLookedAt, signalled } from './company-effects.ts';
import { type CounterpartyDeps, counterpartyReminded, sentToTheCounterparty } from './counterparty-effects.ts';
import { documentMade } from './document-made.ts';
import { documentsCompared } from './documents-compared.ts';

export interface EffectDeps extends CounterpartyDeps {
  outbox: Pick<Outbox, 'hold'>;
  chat: Chat;
  notices: Pick<NoticeTeller, 'note'>;
  posts: Posts;
  linked: ThreadLinks;
  files: Files;
  crm: Crm;
  standings: Pick<Standings, 'apply'>;
  /** Null when no service is configured: checks are classified by hand. */
  verification: Verification | null;
  approvals: Pick<Approvals, 'tell' | 'start' | 'holding' | 'attributeOf'>;
  organization: () => Organization;
  languageOf: (person: PersonId) => Language;
}

/** How often a thread is looked for, and how long, in ms, after each time: it mostly stands within a second. */
const linkTries = 20;
const linkPause = 100;

/** Why an effect is no longer wanted; null when it still is. Looked at again at the very moment it is carried out. */
export function unwanted({ onlyIf }: Effect, approval: Approval): string | null {
  if (!onlyIf) return null;
  return taskOf(approval, onlyIf.task)?.state.is === 'open' ? null : `task ${onlyIf.task} is no longer open`;
}

/** Carries out one effect of an approval. Throws an `OutsideFailure` when the world did not do it. */
export async function carryOut(taken: Taken, deps: EffectDeps): Promise<void> {
  const { entry, approval } = taken;
  const { effect } = entry;
  switch (effect.type) {
    case 'tell':
      return said(taken, { in: 'person', person: effect.to }, effect.message, { person: effect.to }, deps);
    case 'say': {
      const thread = await requiredThread(approval, deps);
      const owner = await deps.chat.ownerOf(thread.channel);
      // Who alone reads the thread is told it there anyway.
      if (owner !== null && taken.alsoTold.includes(owner)) return;
      return said(taken, thread, effect.message, { person: null, owner }, deps);
    }
    case 'remind':
    case 'escalate':
      return deps.notices.note({
        _id: `${approval.id}/${entry.key}`,
        to: effect.to,
        about: { is: effect.type === 'remind' ? 'reminder' : 'escalation', approval: approval.id, task: effect.task },
        at: deps.now(),
      });
    case 'fetch file':
      return fetched(approval, effect.offer, deps);
    case 'ask for a check':
      return askedForACheck(approval, effect.request, deps);
    case 'mark company':
      if (effect.event.type === 'approval started') await deps.crm.putCompany(companyFormOf(approval));
      await deps.standings.apply(effect.company, effect.event, `${approval.id}/${effect.key}`);
      return;
    case 'look at company':
      return companyLookedAt(approval, effect, deps);
    case 'await company':
      return companyAwaited(approval, effect, deps);
    case 'leave company':
      return companyLeft(approval, effect.company, deps);
    case 'signal':
      return signalled(approval, effect, deps);
    case 'compare documents':
      return documentsCompared(approval, effect, deps);
    case 'archive':
      return archived(approval, effect.files, deps);
    case 'fail deal':
      return deps.crm.failDeal(effect.deal, effect.reason);
    case 'make document':
      return documentMade(approval, effect, deps);
    case 'send to the counterparty':
      return sentToTheCounterparty(approval, effect, deps);
    case 'remind the counterparty':
      return counterpartyReminded(approval, effect, deps);
    case 'close links':
      return deps.links.closeAll(approval.id, deps.now());
  }
}

async function askedForACheck(
  approval: Approval,
  request: string,
  { verification, approvals }: EffectDeps,
): Promise<void> {
  if (!verification) {
    const delivery = `${request} not asked for`;
    await approvals.tell(approval.id, { type: 'check not asked for', request, delivery });
    return;
  }
  const documents = approval.documents.filter(({ replacedAt }) => replacedAt === null);
  await verification.ask({ request, form: companyFormOf(approval), documents });
}

async function said(
  taken: Taken,
  place: Place,
  message: Message,
  { person, owner = person }: { person: PersonId | null; owner?: PersonId | null },
  { outbox, chat, organization, languageOf, linked }: EffectDeps,
): Promise<void> {
  const { id, entry, approval, doubtfulSince } = taken;
  const key = `${id}/${entry.key}`;
  if (doubtfulSince !== null && (await chat.findPost(place, key, doubtfulSince))) return;
  const now = organization();
  const reader = owner === null ? undefined : now.people[owner];
  const audience = {
    person,
    language: reader ? languageOf(reader.id) : now.language,
    timeZone: reader?.timeZone ?? now.timeZone,
    now: null,
    organization: now,
  };
  const plain = messageCard(message, approval, audience, { named: owner !== null });
  const card = await ledTo(plain, linked);
  if (!(await outbox.hold(taken))) throw new OutsideFailure('later', `somebody else says ${key} by now`);
  await chat.post(place, card, key);
}

/** A message stands as it was sent, so it waits a little for a thread that it leads to and that is being begun. */
async function ledTo(card: Card, linked: ThreadLinks): Promise<Card> {
  for (let tries = 1; ; tries += 1) {
    const { shows, complete } = await linked(card);
    if (complete || tries === linkTries) return shows;
    await pause(linkPause);
  }
}

async function requiredThread(approval: Approval, { posts }: EffectDeps): Promise<ThreadPlace> {
  const thread = await threadOf(approval, posts);
  if (thread) return thread;
  throw new OutsideFailure('later', `the thread of ${approval.number} does not stand yet`, { retryAfter: 500 });
}

/** A file that was given to the chat: fetched, looked at, kept; the approval is told what came of it. */
async function fetched(approval: Approval, offer: string, { chat, files, approvals }: EffectDeps): Promise<void> {
  const name = approval.offers.find(({ id }) => id === offer)?.name ?? offer;
  const found = await fetchedFile({ id: offer, name }, { chat, files });
  const happening = found.ok
    ? ({ type: 'file fetched', offer, file: found.file } as const)
    : ({ type: 'file refused', offer, why: found.why } as const);
  await approvals.tell(approval.id, { ...happening, delivery: `${approval.id} fetched ${offer}` });
}
