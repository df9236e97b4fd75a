import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { Language, Organization, Person, PersonId } from '../../flows/facts.ts';
import type { ChatId } from '../organization/read-organization.ts';
import { type IdentityDocument, identityModel, type Platform } from './identity-schema.ts';
import { keepDescriptions, keepMatch } from './keep-identities.ts';
import { languageOfLocale } from './language-of-locale.ts';
import { type Match, type Member, matches } from './match-members.ts';

export interface Workspace {
  platform: Platform;
  tenant: string;
}

export interface ChatUser extends Workspace {
  user: string;
}

interface Deps {
  organization: () => Organization;
  /** Ids that the organization's file names. */
  chatIds: () => readonly ChatId[];
  /** How long what was read counts, in ms: so late may a process see what another has found. */
  freshFor?: number;
  /** How long a click waits for what is newer, in ms. */
  patience?: number;
}

export type Identities = Awaited<ReturnType<typeof createIdentities>>;

/**
 * Who is who in a chat. A person is found among a workspace's members once, by e-mail or by the id in the organization's file; from then on
 * tenant and user id are what counts, whatever becomes of the e-mail.
 */
export async function createIdentities(
  connection: Connection,
  { organization, chatIds, freshFor = 5_000, patience = 500 }: Deps,
) {
  const model = identityModel(connection);
  await model.createIndexes();
  let known: readonly IdentityDocument[] = [];
  let readAt = 0;
  let reading: Promise<void> | null = null;
  await read();

  return {
    /**
     * Looks for people among members of a workspace, and takes over what the chat says of those who were found. Others' members are passed
     * over. Answers with those whom an e-mail points at where that is not enough.
     */
    async matchMembers(
      { platform, tenant }: Workspace,
      members: readonly Member[],
      { byEmail = true } = {},
    ): Promise<readonly Match[]> {
      const own = members.filter((member) => member.tenant === tenant);
      const found = await model.find({ platform, tenant }).lean().exec();
      await keepDescriptions(model, found, own);
      const ids = chatIds().filter((id) => id.platform === platform);
      const news = matches(own, {
        people: organization().people,
        named: new Map(ids.map(({ user, person }) => [user, person])),
        found: new Map(found.map(({ user, person }) => [user, person])),
      });
      for (const match of news.filter(({ by }) => by === 'id' || byEmail)) await keepMatch(model, platform, match);
      await read();
      return byEmail ? [] : news.filter(({ by }) => by === 'email');
    },

    /** Keeps who somebody is, as an administrator has confirmed; false when the person is known as another or the user as somebody else. */
    async confirm({
      platform,
      tenant,
      user,
      person,
      email,
    }: ChatUser & { person: PersonId; email: string }): Promise<boolean> {
      await keepMatch(model, platform, { member: { tenant, user, email, locale: null }, person, by: 'email' });
      await read();
      return known.some((one) => one._id === `${platform}/${tenant}/${user}` && one.person === person);
    },

    /** The person that a user is; null for strangers, guests and those who were removed from the workspace. */
    async personOf({ platform, tenant, user }: ChatUser): Promise<PersonId | null> {
      const one = (await fresh()).find((each) => each._id === `${platform}/${tenant}/${user}`);
      return one && !one.guest && !one.deleted ? one.person : null;
    },

    /** The user that a person is in a workspace; null when they have not been found there or were removed. */
    async identityOf(person: PersonId, { platform, tenant }: Workspace): Promise<string | null> {
      const one = (await fresh()).find(
        (each) => each.person === person && each.platform === platform && each.tenant === tenant,
      );
      return one && !one.deleted ? one.user : null;
    },

    /** The same from memory, at once: for a mention in a text that is drawn now. */
    knownUser(person: PersonId, { platform, tenant }: Workspace): string | null {
      const one = known.find((each) => each.person === person && each.platform === platform && each.tenant === tenant);
      return one && !one.deleted ? one.user : null;
    },

    /** Takes over in which language somebody uses a chat; nothing is written that is known, nor of strangers. */
    async localeSeen({ platform, tenant, user }: ChatUser, locale: string): Promise<void> {
      const _id = `${platform}/${tenant}/${user}`;
      const one = known.find((each) => each._id === _id);
      if (!one || one.locale === locale) return;
      await model.updateOne({ _id }, { $set: { locale, localeSeenAt: new Date() } });
      await read();
    },

    /**
     * What a person reads: the language of the chat in which they do something, when it tells one; else of any, the one that was seen last;
     * else their own.
     */
    languageOf(person: Person, inChat?: Platform): Language {
      const seenAt = (each: IdentityDocument) => each.localeSeenAt?.getTime() ?? 0;
      const [one] = known
        .filter((each) => each.person === person.id && each.locale !== null)
        .sort(
          (each, other) =>
            Number(other.platform === inChat) - Number(each.platform === inChat) || seenAt(other) - seenAt(each),
        );
      return one?.locale ? languageOfLocale(one.locale) : person.language;
    },
  };

  /** A database that takes its time or is away stops nobody: what was read before counts meanwhile. */
  async function fresh(): Promise<readonly IdentityDocument[]> {
    if (performance.now() - readAt > freshFor) {
      reading ??= read().finally(() => {
        reading = null;
      });
      await Promise.race([reading.catch(() => undefined), pause(patience, undefined, { ref: false })]);
    }
    return known;
  }

  async function read(): Promise<void> {
    const began = performance.now();
    const all = await model.find().lean().exec();
    // An answer that comes after that of a later question is of the past.
    if (began >= readAt) {
      known = all;
      readAt = began;
    }
  }
}
