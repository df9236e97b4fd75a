import { randomUUID } from 'node:crypto';
import type { Card } from '../../../cards/card.ts';
import type { AdaptiveMessage } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import { handedFileCard, sheetCard } from '../../../cards/teams/sheet-cards.ts';
import type { Language, Millis, PersonId } from '../../../flows/facts.ts';
import type { TeamsFiles } from '../../../models/teams-files/teams-files.ts';
import type { TeamsPosts } from '../../../models/teams-posts/teams-posts.ts';
import { OutsideFailure } from '../../failure.ts';
import type { Attachment, Chat, Place } from '../chat.ts';
import { cardActivity } from './activity.ts';
import type { Connector } from './connector.ts';
import { downloadFrom } from './download.ts';
import type { ChannelFolder } from './graph.ts';
import { inThread, isChannel, marked, readConversation, readFolderFileId, unmarked } from './ids.ts';
import type { KeySeal } from './key-seal.ts';

/** The reader of a card, as far as its drawing depends on them. */
interface Looks {
  language: Language;
  timeZone: string;
}

export interface TeamsChatOptions {
  connector: Connector;
  draw(card: Card, language: Language): AdaptiveMessage;
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
  /** How a person reads; null for what many read. */
  looksOf(person: PersonId | null): Looks;
  /** The channel in which approvals live. */
  channel(): Promise<string | null>;
  posts: TeamsPosts;
  seal: KeySeal;
  files: TeamsFiles;
  /** Hands a stored file out by a link of somebody's own. */
  hand(file: { file: string; name: string; type: string }): Promise<{ address: string; until: Millis }>;
  /** The channel's folder in SharePoint; null where the bot may not use it. */
  folder: ChannelFolder | null;
  /** A host besides Microsoft's own from which files are fetched. */
  fileHost: string | null;
  /** Told of somebody who cannot be reached and of what they should hear. */
  unreachable(person: PersonId, card: Card, key: string): Promise<void>;
  now(): Millis;
}

const fileKey = (file: string) => `file ${file}`;

/** Teams behind the chat port: see `integrations/chat/chat.ts` for what each verb promises. */
export function createTeamsChat(options: TeamsChatOptions): Chat {
  const { connector, draw, people, looksOf, posts, folder } = options;

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

  /** Sends a card and notes where it stands, at once: nobody can ask Teams. */
  async function sent(place: Place, card: Card, key: string) {
    const { conversation, person, on } = await spot(place);
    const users = await people.lookers(conversation);
    const activity = cardActivity(draw(card, looksOf(person).language), { data: options.seal.close(key), users });
    const begins = isChannel(conversation) && readConversation(conversation).root === null;
    const message = begins
      ? await connector.beginThread(conversation, activity, on)
      : await connector.send(conversation, activity, on);
    const counts = await posts.note(key, { conversation, message });
    // Another has become known meanwhile, of an attempt that nobody answered: this one is one too many.
    if (counts.message !== message) await connector.remove(conversation, message);
    return counts;
  }

  async function attachedCard(place: Place, { name, sheet }: Attachment, language: Language, stored: string | null) {
    if (!sheet) throw new OutsideFailure('refused', `Teams takes no ${name} from a bot`);
    if (place.in === 'channel') return sheetCard({ name, approval: sheet.approval, stored }, language);
    const { address, until } = await options.hand({ file: sheet.file, name, type: 'application/pdf' });
    return handedFileCard({ title: name, address, until }, { ...looksOf(place.person), now: options.now() });
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
      const { conversation, message } = await sent(place, card, key);
      return postedAt(conversation, message);
    },
    async redraw({ channel, message }, card) {
      const conversation = unmarked(channel);
      const person = await people.inChat(conversation);
      await connector.update(conversation, message, cardActivity(draw(card, looksOf(person).language)));
    },
    async findPost(_place, key) {
      const found = await posts.find(key);
      return found && postedAt(found.conversation, found.message);
    },
    async attach(place, attachment, reserved) {
      const { conversation } = await spot(place);
      const stored =
        place.in === 'channel' && folder ? await folder.put(readConversation(conversation).base, attachment) : null;
      const file = marked(stored ? `${stored.id}|${randomUUID()}` : randomUUID());
      await reserved(file);
      const language = looksOf(place.in === 'person' ? place.person : null).language;
      const card = await attachedCard(place, attachment, language, stored?.address ?? null);
      await sent(place, card, fileKey(file));
      return { file, channel: marked(conversation) };
    },
    async findAttached(file) {
      const found = await posts.find(fileKey(file));
      return found && { file, channel: marked(found.conversation) };
    },
    async remove(file) {
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
