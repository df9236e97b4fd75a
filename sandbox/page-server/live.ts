import type { WebSocket } from 'ws';
import type { LiveEvent } from '../page-api.ts';
import type { Timers } from '../timers.ts';
import { channelsOf } from '../workspace/channels.ts';
import { find } from '../workspace/messages.ts';
import type { Message } from '../workspace/model.ts';
import { homeOf, modalsOf } from '../workspace/views.ts';
import type { Change, Workspace } from '../workspace/workspace.ts';
import { pageChannel, pageMessage, pageView } from './present.ts';

/** How long changes of a sidebar are gathered before it is sent once. */
const GATHER_MS = 60;

export interface Live {
  connect(socket: WebSocket, user: string): void;
  /** To everyone who looks at the workspace. */
  send(event: LiveEvent): void;
}

/** Tells the open pages what has changed, each what its person sees. */
export function createLive(workspace: Workspace, timers: Timers): Live {
  const pages = new Map<WebSocket, { user: string; sidebar: string }>();
  const waiting = new Set<string>();

  function to(users: string[] | 'everyone', event: LiveEvent): void {
    let text = '';
    for (const [socket, { user }] of pages) {
      if (users !== 'everyone' && !users.includes(user)) continue;
      text ||= JSON.stringify(event);
      socket.send(text);
    }
  }

  function sidebars(users: string[]): void {
    if (pages.size === 0) return;
    if (waiting.size === 0) timers.after(GATHER_MS, sendSidebars);
    for (const user of users) waiting.add(user);
  }

  function sendSidebars(): void {
    for (const [socket, page] of pages) {
      if (!waiting.has(page.user)) continue;
      const channels = channelsOf(workspace, page.user).map((channel) => pageChannel(workspace, channel, page.user));
      const text = JSON.stringify({ type: 'channels', channels } satisfies LiveEvent);
      if (text !== page.sidebar) socket.send(text);
      page.sidebar = text;
    }
    waiting.clear();
  }

  function seers(message: Message): string[] {
    return message.onlyFor ? [message.onlyFor] : (workspace.channels.get(message.channel)?.members ?? []);
  }

  /** A reply changes how its root looks. */
  function rootOf(message: Message): Message | undefined {
    return message.threadTs && !message.onlyFor ? find(workspace, message.channel, message.threadTs) : undefined;
  }

  function tell(change: Change): void {
    switch (change.type) {
      case 'message posted':
      case 'message changed':
      case 'message deleted': {
        if (pages.size === 0) break;
        const { message } = change;
        const users = seers(message);
        if (change.type === 'message posted') to(users, { type: 'message', message: pageMessage(workspace, message) });
        if (change.type === 'message changed')
          to(users, { type: 'message changed', message: pageMessage(workspace, message) });
        if (change.type === 'message deleted')
          to(users, { type: 'message deleted', channel: message.channel, ts: message.ts });
        const root = change.type === 'message changed' ? undefined : rootOf(message);
        if (root) to(users, { type: 'message changed', message: pageMessage(workspace, root) });
        sidebars(users);
        break;
      }
      case 'channel changed':
        sidebars([...workspace.users.keys()]);
        break;
      case 'read':
        sidebars([change.user]);
        break;
      case 'views changed': {
        const home = homeOf(workspace, change.user);
        to([change.user], {
          type: 'views',
          views: modalsOf(workspace, change.user).map(pageView),
          home: home ? pageView(home) : null,
        });
        break;
      }
      case 'clock moved':
        to('everyone', { type: 'clock', clock: clockOf(workspace) });
        break;
      case 'cleared':
        to('everyone', { type: 'reset' });
        break;
      case 'file shared':
      case 'member joined':
      case 'user changed':
      case 'user joined':
      case 'home opened':
        break;
    }
  }

  workspace.listen(tell);
  return {
    connect(socket, user) {
      pages.set(socket, { user, sidebar: '' });
      socket.on('close', () => pages.delete(socket));
      socket.on('error', () => socket.terminate());
    },
    send: (event) => to('everyone', event),
  };
}

/** The workspace's clock as the page shows it. */
export function clockOf(workspace: Workspace): { now: string; offsetMs: number } {
  return { now: new Date(workspace.clock.now()).toISOString(), offsetMs: workspace.clock.offsetMs() };
}
