import { randomUUID } from 'node:crypto';
import type { Card } from '../../../cards/card.ts';
import type { AdaptiveMessage, Refresh } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import { sheetCard } from '../../../cards/teams/sheet-cards.ts';
import { wordsIn } from '../../../cards/words/words.ts';
import type { ApprovalId } from '../../../flows/approval.ts';
import type { Language, Millis, PersonId } from '../../../flows/facts.ts';
import type { TeamsFiles } from '../../../models/teams-files/teams-files.ts';
import type { TeamsPost, TeamsPosts } from '../../../models/teams-posts/teams-posts.ts';
import { OutsideFailure } from '../../failure.ts';
import type { Attachment, Chat, Place } from '../chat.ts';
import { cardActivity, seenVerb } from './activity.ts';
import type { Connector, OutgoingActivity } from './connector.ts';
import { downloadFrom } from './download.ts';
import { consentActivity } from './file-consent.ts';
import type { ChannelFolder } from './graph.ts';
import { inThread, isChannel, linkToMessage, marked, readConversation, readFolderFileId, unmarked } from './ids.ts';
import type { KeySeal } from './key-seal.ts';

export interface TeamsChatOptions {
  connector: Connector;
  /** `refresh` is for whom the card is drawn for each by itself; null for nobody. */
  draw(card: Card, language: Language, refresh: Refresh | null): AdaptiveMessage;
  people: {
    /** A person's own conversation with the bot; null while they have not installed it. */
    chatOf(person: PersonId): Promise<string | null>;
    /** The id that Teams calls a person by; null for those who are not known there. */
    userOf(person: PersonId): Promise<string | null>;
    /** Whose a conversation is; null for channels and groups. */
    inChat(conversation: string): Promise<PersonId | null>;
    /** Teams' ids of those whose clients may ask for a card in this conversation. */
    lookers(conversation: string): Promise<readonly string[]>;
    /** Those who are members of a conversation. */
    membersOf(conversation: string): Promise<ReadonlySet<PersonId>>;
  };
  /** In which language a person reads; null for what many read. */
  languageOf(person: PersonId | null): Language;
  /** The channel in which approvals live. */
  channel(): Promise<string | null>;
  posts: TeamsPosts;
  seal: KeySeal;
  /** Seals what consent is asked for. */
  fileSeal: KeySeal;
  files: TeamsFiles;
  /** The channel's folder in SharePoint; null where the bot may not use it. */
  folder: ChannelFolder | null;
  /** A host besides Microsoft's own from which files are fetched. */
  fileHost: string | null;
  /** Told of somebody who cannot be reached and of what they should hear. */
  unreachable(person: PersonId, card: Card, key: string): Promise<void>;
  /** Where people's Teams is, e.g. `https://teams.microsoft.com`, and whose it is. */
  teamsUrl: string;
  tenant: string;
  now(): Millis;
}

/** So long, in ms, somebody may accept a file that they were asked about. */
const consentHolds = 86_400_000;

const fileKey = (file: string) => `file ${file}`;
const sheetKey = (approval: ApprovalId) => `sheet of ${approval}`;

/** Teams behind the chat port: see `integrations/chat/chat.ts` for what each verb promises. */
export function createTeamsChat(options: TeamsChatOptions): Chat {
  const { connector, draw, people, languageOf, posts, folder } = options;

  async function spot(place: Place): Promise<{ conversation: string; person: PersonId | null; on: string }> {
    if (place.in === 'person') {
      const { person } = place;
      const conversation = await people.chatOf(person);
      if (conversation !== null) return { conversation, person, on: `person ${person}` };
      throw new OutsideFailure('later', `${person} has not added the app Countersign in Teams`);
    }
    const channel = unmarked(place.channel);
    const conversation = place.thread !== undefined && isChannel(channel) ? inThread(channel, place.thread) : channel;
    return { conversation, person: await people.inChat(channel), on: `thread ${conversation}` };
  }

  /** Those of a channel whose view of a card is another than everybody's, by their ids in Teams. */
  async function askedBy({ asks = [] }: Card, conversation: string): Promise<string[]> {
    if (!isChannel(conversation)) return [];
    const users = await Promise.all(asks.map(people.userOf));
    return users.filter((user) => user !== null);
  }

  /**
   * A card that asks to be drawn as soon as somebody sees it: so the bot learns where it stands, also where nobody answered its sending.
   * Only so many may ask, so those come first who can do something in it.
   */
  async function asking(place: Place, card: Card, key: string): Promise<OutgoingActivity> {
    const { conversation, person } = await spot(place);
    const users = new Set([...(await askedBy(card, conversation)), ...(await people.lookers(conversation))]);
    const refresh = { verb: seenVerb, data: options.seal.close(key), users: [...users] };
    return cardActivity(draw(card, languageOf(person), refresh));
  }

  /** An approval has one card for its sheets: a deleted message leaves a mark in Teams, and a thread would fill with them. */
  async function showSheet(place: Place, card: Card, key: string): Promise<void> {
    const activity = await asking(place, card, key);
    const standing = await posts.find(key);
    if (standing) {
      if (await updated(standing, activity)) return;
      await posts.forget(key);
    }
    await put(place, activity, key);
  }

  /** False where the message cannot be changed, as somebody has deleted it. */
  async function updated({ conversation, message }: TeamsPost, activity: OutgoingActivity): Promise<boolean> {
    try {
      await connector.update(conversation, message, activity);
      return true;
    } catch (error) {
      if (error instanceof OutsideFailure && error.kind === 'refused') return false;
      throw error;
    }
  }

  /** Sends a message and notes where it stands, at once: nobody can ask Teams. */
  async function put(place: Place, activity: OutgoingActivity, key: string) {
    const { conversation, on } = await spot(place);
    const begins = isChannel(conversation) && readConversation(conversation).root === null;
    const message = begins
      ? await connector.beginThread(conversation, activity, on)
      : await connector.send(conversation, activity, on);
    const counts = await posts.note(key, { conversation, message });
    // Another has become known meanwhile, of an attempt that nobody answered: this one is one too many.
    if (counts.message !== message) await connector.remove(conversation, message);
    return counts;
  }

  /** A file comes to a person once they have agreed, as Teams has it. */
  async function asked(
    person: PersonId,
    { name, type, bytes, stored, isSheet }: Attachment,
    key: string,
  ): Promise<void> {
    const until = options.now() + consentHolds;
    const { teams } = wordsIn(languageOf(person));
    const summary = isSheet ? teams.sheet(name) : name;
    const of = { id: randomUUID(), person, ...stored, name, type, isSheet, until };
    const activity = consentActivity(
      of,
      { summary, description: teams.fileConsent, bytes: bytes.length },
      options.fileSeal,
    );
    await put({ in: 'person', person }, activity, key);
  }

  return {
    platform: 'teams',
    async channelFor({ confidential, initiator }) {
      const channel = confidential ? null : await options.channel();
      if (channel !== null) return marked(channel);
      if (initiator !== undefined) {
        // Bots cannot make private channels: what is confidential stays with whoever began it, and each approver has a card of their own.
        // So does what is begun before the bot was put into a team.
        const { conversation } = await spot({ in: 'person', person: initiator });
        return marked(conversation);
      }
      throw new OutsideFailure('later', 'Put the app Countersign into a team of Teams, or set TEAMS_CHANNEL.');
    },
    async gather(channel, wanted) {
      const conversation = unmarked(channel);
      if (!isChannel(conversation)) return [];
      const there = await people.membersOf(conversation);
      const missing = await Promise.all(
        wanted.map(async (person) => {
          if (!there.has(person)) return [{ person, why: 'not in the team' }];
          return (await people.chatOf(person)) === null ? [{ person, why: 'not installed' }] : [];
        }),
      );
      return missing.flat();
    },
    async post(place, card, key) {
      if (place.in === 'person' && (await people.chatOf(place.person)) === null) {
        await options.unreachable(place.person, card, key);
      }
      const { conversation, message } = await put(place, await asking(place, card, key), key);
      return postedAt(conversation, message);
    },
    async redraw({ channel, message }, card) {
      const conversation = unmarked(channel);
      const person = await people.inChat(conversation);
      const users = await askedBy(card, conversation);
      const drawn = draw(card, languageOf(person), { verb: 'refresh', data: {}, users });
      await connector.update(conversation, message, cardActivity(drawn));
    },
    ownerOf: (channel) => people.inChat(unmarked(channel)),
    linkTo: ({ channel, message }) => linkToMessage({ conversation: unmarked(channel), message }, options),
    async findPost(_place, key) {
      const found = await posts.find(key);
      return found && postedAt(found.conversation, found.message);
    },
    async attach(place, attachment, reserved) {
      const { name, isSheet } = attachment;
      if (place.in === 'channel' && !isSheet) {
        throw new OutsideFailure('refused', `Teams takes no ${name} from a bot in a channel`);
      }
      const { conversation, person } = await spot(place);
      const stored =
        place.in === 'channel' && folder ? await folder.put(readConversation(conversation).base, attachment) : null;
      const file = marked(stored ? `${stored.id}|${randomUUID()}` : randomUUID());
      await reserved(file);
      if (place.in === 'person') await asked(place.person, attachment, fileKey(file));
      else {
        const { approval } = attachment.stored;
        const shown = { name, approval, stored: stored?.address ?? null, inOwnChat: person !== null };
        await showSheet(place, sheetCard(shown, languageOf(person)), sheetKey(approval));
      }
      return { file, channel: marked(conversation) };
    },
    // Attached again, a sheet is drawn on the same card.
    findAttached: async () => null,
    async remove(file) {
      // Sheets had a card each before an approval had one for all of them.
      const found = await posts.find(fileKey(file));
      if (found) await connector.remove(found.conversation, found.message);
      await posts.forget(fileKey(file));
      const [stored, rest] = unmarked(file).split('|');
      if (stored && rest && folder) await folder.remove(stored);
    },
    async fetchFile(file, maxBytes) {
      const put = readFolderFileId(file);
      if (put && folder) return folder.fetch(put, maxBytes);
      const known = await options.files.find(file);
      if (!known) throw new OutsideFailure('refused', `File ${file} can no longer be had from Teams`);
      const bytes = await downloadFrom(known, { maxBytes, alsoFrom: options.fileHost, now: options.now });
      return { name: known.name, bytes };
    },
    // Teams has no such page for a bot; `list` says what stands there.
    drawHome: async () => undefined,
  };
}

/** A thread's first message is known by its channel, as everything that is said below it names both. */
export function postedAt(conversation: string, message: string): { channel: string; message: string } {
  const { base, root } = readConversation(conversation);
  return { channel: marked(root === message ? base : conversation), message };
}
