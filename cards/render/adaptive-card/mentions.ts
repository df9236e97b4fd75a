import type { PersonId } from '../../../flows/facts.ts';
import type { MentionEntity } from './card-json.ts';

/** The user that a person is in Teams, for a mention: the id in their directory, and the name; null where unknown. */
export type TeamsMention = (person: PersonId) => { id: string; name: string } | null;

/** Those whom one card mentions. */
export interface Mentions {
  /** The tag that a text has for the person, e.g. `<at>Mei Chen</at>`; null where they are unknown. */
  tag(person: PersonId): string | null;
  /** All who got one. */
  told(): MentionEntity[];
}

/** Those whose tags stand in a card: Teams knows no mention that is nowhere. */
export function mentionedIn(body: unknown, told: readonly MentionEntity[]): MentionEntity[] {
  const json = JSON.stringify(body);
  return told.filter(({ text }) => json.includes(JSON.stringify(text).slice(1, -1)));
}

export function createMentions(mention: TeamsMention): Mentions {
  const told = new Map<string, MentionEntity>();
  return {
    tag(person) {
      const user = mention(person);
      if (!user) return null;
      const entity = told.get(user.id) ?? entityOf(user, [...told.values()]);
      told.set(user.id, entity);
      return entity.text;
    },
    told: () => [...told.values()],
  };
}

/** Teams finds a mention by its tag's text, so of two people with one name the second gets a tag that only looks the same. */
function entityOf({ id, name }: { id: string; name: string }, others: readonly MentionEntity[]): MentionEntity {
  const spoken = name.replace(/[^\p{L}\p{M}\p{N} .,'’-]/gu, '').trim() || '–';
  const same = others.filter(({ mentioned }) => mentioned.name === spoken).length;
  return { type: 'mention', text: `<at>${spoken}${'\u2060'.repeat(same)}</at>`, mentioned: { id, name: spoken } };
}
