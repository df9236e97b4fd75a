import type { LiveEvent, PageMessage, PageState } from '../../page-api.ts';

/** A short message of the page to the person, shown at the foot for a while. */
export interface Notice {
  id: number;
  text: string;
  tone: 'info' | 'error';
}

/** What the server tells of messages. */
export type MessageNews = Extract<LiveEvent, { type: `message${string}` }>;

/** All that the page knows: what the acting person sees, as far as it was asked for. */
export interface World extends PageState {
  /** The messages of opened channels by channel id, and of opened threads by `threadKey` with the root first; oldest first. */
  lists: Readonly<Record<string, PageMessage[]>>;
  /** Which lists are up to date; the others are read (again) when they are shown. */
  fresh: ReadonlySet<string>;
  /** For each list that is being read: the news that came since it was asked for. */
  meanwhile: Readonly<Record<string, MessageNews[]>>;
  notices: Notice[];
  /** Grows whenever something has changed in Teams. */
  teamsNews: number;
  /** The person whose state was asked for; the server may have chosen another. */
  asked: string;
}

export function threadKey(channel: string, ts: string): string {
  return `${channel}/${ts}`;
}

/** The world as a person's state begins it. */
export function worldOf(state: PageState, asked: string): World {
  return { ...state, asked, lists: {}, fresh: new Set(), meanwhile: {}, notices: [], teamsNews: 0 };
}
