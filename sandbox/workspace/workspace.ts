import type { Clock } from '../clock.ts';
import type { FileBytes } from './file-bytes.ts';
import { idOf } from './ids.ts';
import type { App, Channel, Message, StoredFile, Team, User, View } from './model.ts';
import { OUTSIDERS, people, slackbot } from './people.ts';

/** Something in the workspace that others may want to know of: the pages, the app, the snapshot. */
export type Change =
  | { type: 'message posted'; message: Message }
  | { type: 'message changed'; message: Message; before: Message }
  | { type: 'message deleted'; message: Message }
  | { type: 'file shared'; file: StoredFile; message: Message }
  | { type: 'channel changed'; channel: string }
  | { type: 'member joined'; channel: string; user: string; inviter: string }
  | { type: 'user changed'; user: User }
  | { type: 'user joined'; user: User }
  | { type: 'views changed'; user: string }
  | { type: 'home opened'; user: string; channel: string }
  | { type: 'read'; channel: string; user: string }
  | { type: 'clock moved' }
  | { type: 'cleared' };

export interface Workspace {
  /** Where the workspace is reached, without a slash at the end; known once it listens. */
  url: string;
  team: Team;
  app: App;
  clock: Clock;
  bytes: FileBytes;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  /** By channel, oldest first, thread replies among them. */
  messages: Map<string, Message[]>;
  /** The replies of each thread, oldest first, by `channel:root`. */
  threads: Map<string, Message[]>;
  files: Map<string, StoredFile>;
  views: Map<string, View>;
  /** What was said before this moment was there when the led story began. */
  storyFrom: string;
  announce(change: Change): void;
  /** Calls the listener after every change until the returned function is called. */
  listen(listener: (change: Change) => void): () => void;
}

/** An empty workspace with its people, its channels and its app. */
export function createWorkspace(clock: Clock, bytes: FileBytes): Workspace {
  const listeners = new Set<(change: Change) => void>();
  const workspace: Workspace = {
    url: '',
    team: { id: idOf('T', 'aurora'), name: 'Aurora Logistics', domain: 'aurora-logistics' },
    app: {
      id: idOf('A', 'countersign'),
      name: 'Countersign',
      botId: idOf('B', 'countersign'),
      botUser: idOf('U', 'countersign'),
      commands: [
        {
          command: '/approval',
          hint: 'company | list | show NUMBER | sheet NUMBER | help',
          description: 'Start an approval, or look one up',
        },
      ],
      shortcuts: [
        { callbackId: 'start_company_approval', name: 'Start a company approval' },
        { callbackId: 'start_contract_approval', name: 'Start contract approval' },
      ],
    },
    clock,
    bytes,
    users: new Map(),
    channels: new Map(),
    messages: new Map(),
    threads: new Map(),
    files: new Map(),
    views: new Map(),
    storyFrom: '',
    announce(change) {
      for (const listener of [...listeners]) listener(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  settle(workspace);
  return workspace;
}

/** Takes everything out that was said and done, and puts the people and their channels back as on the first day. */
export function clear(workspace: Workspace): void {
  workspace.users.clear();
  workspace.channels.clear();
  workspace.messages.clear();
  workspace.threads.clear();
  workspace.files.clear();
  workspace.views.clear();
  workspace.bytes.clear();
  workspace.storyFrom = '';
  settle(workspace);
  workspace.announce({ type: 'cleared' });
}

function settle(workspace: Workspace): void {
  const created = Math.floor(workspace.clock.now() / 1000);
  const bot = botUser(workspace.app, created);
  const humans = people(created);
  for (const user of [...humans, bot, slackbot(created)]) workspace.users.set(user.id, user);
  const everyone = humans.map((user) => user.id);
  const members = humans.filter((user) => !user.guest).map((user) => user.id);
  const insiders = humans.filter((user) => !OUTSIDERS.includes(user.handle)).map((user) => user.id);
  const creator = idOf('U', 'irina');
  const open = (id: string, kind: Channel['kind'], name: string, topic: string, who: string[]) => {
    workspace.channels.set(id, {
      id,
      kind,
      name,
      topic,
      members: who,
      creator,
      created,
      archived: false,
      lastRead: {},
    });
  };
  open(idOf('C', 'general'), 'channel', 'general', 'News for everyone at Aurora Logistics', everyone);
  open(idOf('C', 'sales'), 'channel', 'sales', 'Deals, customers, good news', members);
  const about = 'Approvals of companies and contracts, each in its own thread';
  open(idOf('C', 'approvals'), 'private', 'approvals', about, [...insiders, bot.id]);
  // The app stands in everyone's sidebar from the day it was installed.
  for (const { id, handle } of humans) open(idOf('D', id), 'dm', handle, '', [id, bot.id]);
}

function botUser(app: App, created: number): User {
  return {
    id: app.botUser,
    handle: 'countersign',
    name: app.name,
    title: '',
    email: '',
    locale: 'en-US',
    timeZone: 'Europe/Riga',
    guest: false,
    bot: true,
    colour: '#1d3557',
    updated: created,
  };
}
