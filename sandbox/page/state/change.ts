import type { LiveEvent, PageMessage, PageState } from '../../page-api.ts';
import { askFor, takeList, takeNews } from './message-lists.ts';
import { type World, worldOf } from './world.ts';

/** What changes the page's world: the server's news, and answers to what the page asked. */
export type Change =
  | LiveEvent
  | { type: 'state loaded'; state: PageState; asked: string }
  | { type: 'went stale' }
  | { type: 'list asked for'; key: string }
  | { type: 'list loaded'; key: string; messages: PageMessage[] }
  | { type: 'notice seen'; id: number };

/** The world after a change; nothing is known before the first state. */
export function change(world: World | undefined, what: Change): World | undefined {
  if (what.type === 'state loaded') return afterState(world, what.state, what.asked);
  return world && changeKnown(world, what);
}

function changeKnown(world: World, what: Exclude<Change, { type: 'state loaded' }>): World {
  switch (what.type) {
    case 'went stale':
      return { ...world, fresh: new Set(), teamsNews: world.teamsNews + 1 };
    case 'list asked for':
      return askFor(world, what.key);
    case 'list loaded':
      return takeList(world, what.key, what.messages);
    case 'message':
    case 'message changed':
    case 'message deleted':
      return takeNews(world, what);
    case 'views':
      return { ...world, views: what.views, home: what.home };
    case 'channels':
      return { ...world, channels: what.channels };
    case 'next':
      return { ...world, next: what.next };
    case 'clock':
      return { ...world, clock: what.clock };
    case 'mails':
      return { ...world, mails: what.mails };
    case 'teams':
      return { ...world, teamsNews: world.teamsNews + 1 };
    case 'settling':
      return { ...world, settling: what.settling };
    case 'notice':
      return { ...world, notices: [...world.notices, { id: nextNotice(world), text: what.text, tone: what.tone }] };
    case 'notice seen':
      return { ...world, notices: world.notices.filter((notice) => notice.id !== what.id) };
    case 'reset':
      return { ...world, lists: {}, fresh: new Set(), meanwhile: {} };
  }
}

/** A new state of the same person keeps what was loaded; another person starts with nothing. */
function afterState(world: World | undefined, state: PageState, asked: string): World {
  return world?.me.id === state.me.id ? { ...world, ...state, asked } : worldOf(state, asked);
}

function nextNotice(world: World): number {
  return (world.notices.at(-1)?.id ?? 0) + 1;
}
