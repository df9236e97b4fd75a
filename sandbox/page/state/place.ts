/** Where the page is: kept in its address, so that a place can be linked to and the back button works. */
export interface Place {
  as?: string;
  channel?: string;
  thread?: string;
  /** The app's conversation has two tabs; messages are shown without it. */
  tab?: 'home';
  /** One of the bot's pages, or the mailbox of those outside, lies over the workspace. */
  pane?: 'crm' | 'routing' | 'mail';
  /** Microsoft Teams is shown in place of Slack. */
  in?: 'teams';
  /** The conversation in Teams; the chat with the bot without it. */
  room?: string;
  /** A post of a channel in Teams, which is brought into sight. */
  post?: string;
}

/**
 * Reads an address: the page's own, or one of a message, as Slack makes them (`/archives/C…/p1700000000123456`) or Teams
 * (`/l/message/19:…@thread.tacv2/1700000000123`).
 */
export function placeOf(url: URL): Place {
  const query = url.searchParams;
  const place: Place = {};
  const as = query.get('as');
  if (as) place.as = as;
  const link = /^\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})$/.exec(url.pathname);
  const channel = link?.[1] ?? query.get('channel');
  if (channel) place.channel = channel;
  const thread = query.get('thread') ?? query.get('thread_ts') ?? (link && `${link[2]}.${link[3]}`);
  if (thread) place.thread = thread;
  if (query.get('tab') === 'home') place.tab = 'home';
  const pane = query.get('pane');
  if (pane === 'crm' || pane === 'routing' || pane === 'mail') place.pane = pane;
  const inTeams = /^\/l\/message\/([^/]+)\//.exec(url.pathname)?.[1];
  if (query.get('in') === 'teams' || inTeams) place.in = 'teams';
  const room = inTeams ? decodeURIComponent(inTeams) : query.get('room');
  if (room) place.room = room;
  const post = query.get(inTeams ? 'parentMessageId' : 'post');
  if (post) place.post = post;
  return place;
}

/** The address of a place. */
export function addressOf(place: Place): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) if (value) query.set(name, value);
  return `/?${query}`;
}

/** The place that a link on this page leads to; undefined for links that lead away from the workspace. */
export function placeOfLink(href: string, here: URL): Place | undefined {
  if (!URL.canParse(href, here)) return undefined;
  const url = new URL(href, here);
  const isMessage = /^\/(archives|l\/message)\//.test(url.pathname);
  const inside = isMessage || (url.origin === here.origin && url.pathname === '/');
  return inside ? placeOf(url) : undefined;
}
