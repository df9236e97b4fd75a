import type { Clock } from '../clock.ts';
import type { FileBytes } from '../workspace/file-bytes.ts';
import { channelId, opaque, uuidOf } from './ids.ts';
import type { Conversation, Message, Person, Shown, StoredFile } from './model.ts';
import { isColleague, teamsPeople } from './people.ts';

/** Something that the open pages, the snapshot or a test may want to know of. */
export type TeamsChange =
  | { type: 'message'; message: Message }
  | { type: 'shown'; message: Message; to: string }
  | { type: 'conversation'; conversation: Conversation }
  | { type: 'files' }
  | { type: 'read' }
  | { type: 'cleared' };

export interface World {
  /** Where Teams is reached, without a slash at the end; known once the sandbox listens. */
  url(): string;
  clock: Clock;
  bytes: FileBytes;
  tenant: string;
  bot: { appId: string; id: string; name: string };
  team: { id: string; name: string; aadGroupId: string };
  /** The team's channels; the general one has the team's id. */
  channels: readonly { id: string; name: string }[];
  people: Map<string, Person>;
  conversations: Map<string, Conversation>;
  /** By conversation, oldest first, the replies of threads among them. */
  messages: Map<string, Message[]>;
  /** By message, then by handle. */
  shown: Map<string, Map<string, Shown>>;
  files: Map<string, StoredFile>;
  /** The newest message that a person has seen, by conversation and handle. */
  read: Map<string, string>;
  /** The newest message's id, milliseconds since 1970: never the same twice. */
  lastId: number;
  announce(change: TeamsChange): void;
  /** Calls the listener after every change until the returned function is called. */
  listen(listener: (change: TeamsChange) => void): () => void;
}

interface Given {
  url(): string;
  clock: Clock;
  bytes: FileBytes;
  tenant: string;
  appId: string;
  /** The id of the channel Approvals. */
  approvals: string;
}

/** A tenant with its people, one team with its channels, and everyone's chat with the bot, which is installed nowhere yet. */
export function createWorld({ url, clock, bytes, tenant, appId, approvals }: Given): World {
  const listeners = new Set<(change: TeamsChange) => void>();
  const general = channelId('General');
  const world: World = {
    url,
    clock,
    bytes,
    tenant,
    bot: { appId, id: `28:${appId}`, name: 'Countersign' },
    team: { id: general, name: 'Aurora Logistics', aadGroupId: uuidOf('team Aurora Logistics') },
    channels: [
      { id: general, name: 'General' },
      { id: approvals, name: 'Approvals' },
    ],
    people: new Map(teamsPeople(tenant).map((person) => [person.handle, person])),
    conversations: new Map(),
    messages: new Map(),
    shown: new Map(),
    files: new Map(),
    read: new Map(),
    lastId: 0,
    announce(change) {
      for (const listener of [...listeners]) listener(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  settle(world);
  return world;
}

/** Takes everything out that was said and done; the bot is installed nowhere afterwards. */
export function clearWorld(world: World): void {
  for (const file of world.files.values()) world.bytes.remove(file.id);
  for (const kept of [world.conversations, world.messages, world.shown, world.files, world.read]) kept.clear();
  settle(world);
  world.announce({ type: 'cleared' });
}

/** The id of a person's chat with the bot. */
export function personalId(handle: string): string {
  return `a:1${opaque(`chat ${handle}`)}`;
}

function settle(world: World): void {
  const everyone = [...world.people.values()];
  const members = everyone
    .filter((person) => isColleague(person) || person.role === 'guest')
    .map(({ handle }) => handle);
  for (const { id, name } of world.channels) open(world, { id, kind: 'channel', name, members, botIn: false });
  for (const { handle } of everyone)
    open(world, { id: personalId(handle), kind: 'personal', name: '', members: [handle], botIn: false });
}

function open(world: World, conversation: Conversation): void {
  world.conversations.set(conversation.id, conversation);
}
