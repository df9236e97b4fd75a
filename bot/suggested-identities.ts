import { looking } from '../cards/audience.ts';
import {
  type IdentityOutcome,
  identityAskedCard,
  identityDecidedCard,
  type SuggestedIdentity,
} from '../cards/teams/identity-cards.ts';
import type { Language, Organization, PersonId } from '../flows/facts.ts';
import { isActive } from '../flows/holders.ts';
import type { Chat, Place } from '../integrations/chat/chat.ts';
import { OutsideFailure } from '../integrations/failure.ts';
import type { ChatUser, Identities, Workspace } from '../models/people/identities.ts';
import type { Match } from '../models/people/match-members.ts';
import { type Suggestion, type Suggestions, suggestionId } from '../models/people/suggestions.ts';
import { createTellOnce } from './tell-once.ts';
import { createWork } from './work.ts';

interface Deps {
  suggestions: Suggestions;
  identities: Pick<Identities, 'confirm' | 'identityOf' | 'personOf'>;
  chat: Pick<Chat, 'post' | 'redraw' | 'findPost'>;
  organization: () => Organization;
  languageOf: (person: PersonId) => Language;
  now: () => number;
  /** For so long, in ms, one process has a suggestion for itself: longer than asking takes. */
  lease: number;
  failed: (error: unknown) => void;
}

export type IdentitySuggester = ReturnType<typeof createIdentitySuggester>;

const day = 86_400_000;

/**
 * Asks the administrators, each once, whether a user who has a person's e-mail is that person. Nothing counts until one of them says so; then all
 * their cards say who decided. One process at a time is at a suggestion. What did not go through is done by the next `askAll`.
 */
export function createIdentitySuggester(deps: Deps) {
  const { suggestions, identities, chat, organization, languageOf, now, lease, failed } = deps;
  const work = createWork({ workOn: lookedAt, failed, atOnce: 4 });
  const tellOnce = createTellOnce(failed);

  async function lookedAt(id: string): Promise<void> {
    const until = now() + lease;
    const found = await suggestions.claim(id, now(), until);
    if (!found) return;
    try {
      await carriedOn(id, found);
    } finally {
      await suggestions.release(id, until);
    }
  }

  async function carriedOn(id: string, one: Suggestion): Promise<void> {
    switch (one.state) {
      case 'suggested':
        return (await isPointless(one)) ? dropped(id, one) : asked(id, one);
      case 'confirmed':
        return (await identities.confirm(one)) ? told(id, one) : dropped(id, one);
      case 'declined':
        return told(id, one);
    }
  }

  /** The person has left, or one of both is known by now. */
  async function isPointless(one: Suggestion): Promise<boolean> {
    return (
      !isActive(one.person, organization()) ||
      (await identities.identityOf(one.person, one)) !== null ||
      (await identities.personOf(one)) !== null
    );
  }

  /** The administrators who were not asked yet. */
  const toAsk = (one: Suggestion): PersonId[] =>
    organization().administrators.filter(
      (each) => isActive(each, organization()) && !one.asked.some(({ person }) => person === each),
    );

  /** Each administrator has a question of their own; one who cannot be reached keeps it from nobody else. */
  async function asked(id: string, one: Suggestion): Promise<void> {
    for (const person of toAsk(one)) {
      await tellOnce(`${id} ${person}`, async () => {
        const audience = audienceOf(person);
        if (!audience) return;
        const place: Place = { in: 'person', person };
        const key = `identity ${id} ${one.at} ${person}`;
        // It may be tried again after a lost answer: what stands already is not sent twice.
        const posted =
          (await chat.findPost(place, key, Date.now() - day)) ??
          (await chat.post(place, identityAskedCard(suggestedBy(one), audience), key));
        await suggestions.asked(id, { person, ...posted });
      });
    }
  }

  async function told(id: string, one: Suggestion): Promise<void> {
    await redrawn(one, outcomeOf(one));
    await suggestions.settle(id);
  }

  async function dropped(id: string, one: Suggestion): Promise<void> {
    await redrawn(one, { suggested: suggestedBy(one), decided: null });
    await suggestions.drop(id);
  }

  async function redrawn({ asked }: Suggestion, outcome: IdentityOutcome): Promise<void> {
    for (const { person, channel, message } of asked) {
      const audience = audienceOf(person);
      if (!audience) continue;
      await chat.redraw({ channel, message }, identityDecidedCard(outcome, audience)).catch((error: unknown) => {
        // It stands no more.
        if (!(error instanceof OutsideFailure) || error.kind !== 'refused') throw error;
      });
    }
  }

  function audienceOf(id: PersonId) {
    const person = organization().people[id];
    return person?.active ? looking({ ...person, language: languageOf(id) }, organization(), now()) : null;
  }

  return {
    /** These users of a workspace have the e-mail of somebody who is not known there yet. */
    async suggest({ platform, tenant }: Workspace, matches: readonly Match[]): Promise<void> {
      for (const { member, person } of matches) {
        const pair = { platform, tenant, user: member.user, person };
        const email = organization().people[person]?.email ?? member.email;
        await suggestions.suggest({ ...pair, called: member.called ?? '', email }, now());
        void work.ask(suggestionId(pair));
      }
    },
    /** Whether an administrator has still to say who somebody is. */
    waits: (user: ChatUser): Promise<boolean> => suggestions.waits(user),
    /** An administrator decides; whoever decided first counts. Null when nothing is suggested. */
    async decide(
      { person, account }: Pick<SuggestedIdentity, 'person' | 'account'>,
      confirmed: boolean,
      by: PersonId,
    ): Promise<IdentityOutcome | null> {
      const id = `${account} ${person}`;
      const before = await suggestions.find(id);
      const over = before?.state === 'suggested' && (await isPointless(before));
      const one = over ? before : await suggestions.decide(id, confirmed ? 'confirmed' : 'declined', by, now());
      if (!one) return null;
      const holds = !over && (one.state !== 'confirmed' || (await identities.confirm(one)));
      void work.ask(id);
      return holds ? outcomeOf(one) : { suggested: suggestedBy(one), decided: null };
    },
    /** Looks at all at which something is to be done. */
    async askAll(): Promise<void> {
      for (const one of await suggestions.open()) {
        if (one.state !== 'suggested' || toAsk(one).length > 0 || (await isPointless(one))) {
          await work.ask(suggestionId(one));
        }
      }
    },
    settled: work.settled,
  };
}

const suggestedBy = ({ platform, tenant, user, person, called, email }: Suggestion): SuggestedIdentity => ({
  person,
  account: `${platform}/${tenant}/${user}`,
  called,
  email,
});

const outcomeOf = (one: Suggestion): IdentityOutcome => ({
  suggested: suggestedBy(one),
  decided: one.by === null ? null : { confirmed: one.state === 'confirmed', by: one.by, at: one.at },
});
