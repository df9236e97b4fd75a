import { looking } from '../cards/audience.ts';
import type { Card } from '../cards/card.ts';
import { ownerNamedCard, ownerThereCard, ownerWantedCard } from '../cards/owner-cards.ts';
import type { Language, Organization, PersonId } from '../flows/facts.ts';
import type { Chat, Place, Posted } from '../integrations/chat/chat.ts';
import type { OwnersWanted, OwnerWanted } from '../models/owners-wanted/owners-wanted.ts';
import { createWork } from './work.ts';

interface Deps {
  wanted: OwnersWanted;
  chat: Pick<Chat, 'post' | 'redraw' | 'findPost'>;
  organization: () => Organization;
  languageOf: (person: PersonId) => Language;
  now: () => number;
  /** For so long, in ms, one process has a product for itself: longer than asking takes. */
  lease: number;
  failed: (error: unknown) => void;
}

type Drawn = (audience: ReturnType<typeof looking>) => Card;
const day = 86_400_000;

/**
 * Asks the administrators, each once, to name the owner of a product that a contract could not start for; when it has one, the question says so and
 * whoever waited is told. One process at a time is at a product. What did not go through is done by the next `askAll`.
 */
export function createOwnersAsked({ wanted, chat, organization, languageOf, now, lease, failed }: Deps) {
  const work = createWork({ workOn: looked, failed, atOnce: 4 });

  async function looked(product: string): Promise<void> {
    const until = now() + lease;
    const found = await wanted.claim(product, now(), until);
    if (!found) return;
    try {
      await (isOwnerless(product) ? asked(found) : named(found, ownerOf(product)));
    } finally {
      await wanted.release(product, until);
    }
  }

  function isOwnerless(product: string): boolean {
    const row = organization().contracts.products[product];
    return row !== undefined && !row.employee;
  }

  /** The name of a product's owner; null for what is no product any more. */
  function ownerOf(product: string): string | null {
    const { contracts, people } = organization();
    const owner = contracts.products[product]?.employee;
    return owner ? (people[owner]?.name ?? owner) : null;
  }

  /** Each administrator who was not asked yet has a question of their own. */
  async function asked({ product, since, blocked, asked: before }: OwnerWanted): Promise<void> {
    const { administrators, people } = organization();
    const names = blocked.map((person) => people[person]?.name ?? person);
    for (const person of administrators.filter((one) => !before.some((asked) => asked.person === one))) {
      const key = `owner of ${product} ${since} ${person}`;
      const posted = await said(person, key, (audience) => ownerWantedCard(product, names, audience));
      if (posted) await wanted.asked(product, { person, ...posted });
    }
  }

  async function named({ product, since, blocked, asked: before }: OwnerWanted, name: string | null): Promise<void> {
    for (const { person, channel, message } of before) {
      const audience = audienceOf(person);
      if (audience) await chat.redraw({ channel, message }, ownerNamedCard(product, name, audience));
    }
    if (name !== null) {
      for (const person of blocked)
        await said(person, `owner there ${product} ${since} ${person}`, (audience) =>
          ownerThereCard(product, name, audience),
        );
    }
    await wanted.drop(product);
  }

  function audienceOf(id: PersonId) {
    const person = organization().people[id];
    return person?.active ? looking({ ...person, language: languageOf(id) }, organization(), now()) : null;
  }

  /** Says something to one person, once; null where there is nobody to say it to. */
  async function said(person: PersonId, key: string, drawn: Drawn): Promise<Posted | null> {
    const audience = audienceOf(person);
    if (!audience) return null;
    const place: Place = { in: 'person', person };
    // It may be tried again after a lost answer: what stands already is not sent twice.
    return (await chat.findPost(place, key, Date.now() - day)) ?? chat.post(place, drawn(audience), key);
  }

  return {
    /** Notes that somebody's contract cannot start for want of these products' owners, and has the administrators asked. */
    async wanted(products: readonly string[], by: PersonId): Promise<void> {
      for (const product of products) {
        await wanted.want(product, by, now());
        void work.ask(product);
      }
    },
    /** Looks at all that are wanted: the organization has changed, or something did not go through. */
    async askAll(): Promise<void> {
      await Promise.all((await wanted.products()).map(work.ask));
    },
    settled: work.settled,
  };
}
