/**
 * What the sandbox's page and its server say to each other: JSON over HTTP and one WebSocket.
 * The page acts as one person at a time; every call carries `as`, the Slack user id of that person.
 */

export interface PageUser {
  id: string;
  name: string;
  title: string;
  locale: string;
  timeZone: string;
  guest: boolean;
  bot: boolean;
  /** Two letters and a colour stand for a photograph. */
  initials: string;
  colour: string;
}

export interface PageChannel {
  id: string;
  kind: 'channel' | 'private' | 'dm';
  name: string;
  topic: string;
  members: string[];
  unread: number;
  mentions: number;
}

export interface PageFile {
  id: string;
  name: string;
  mimetype: string;
  size: number;
  /** Append `?as=U…`, and `&download` to save it. Empty once the file was deleted. */
  url: string;
  /** The file was deleted: Slack shows "This file was deleted." in its place. */
  deleted?: boolean;
}

export interface PageMessage {
  channel: string;
  ts: string;
  threadTs?: string;
  user: string;
  text: string;
  blocks?: unknown[];
  files?: PageFile[];
  edited?: boolean;
  ephemeral?: boolean;
  /** A thread reply that was also sent to the channel. */
  broadcast?: boolean;
  /** A line such as "… has joined the channel", set smaller. */
  notice?: boolean;
  reactions?: { name: string; users: string[] }[];
  replies?: { count: number; users: string[]; latest: string };
}

export interface PageView {
  id: string;
  kind: 'modal' | 'home';
  /** The view as the bot gave it: title, blocks, submit, close, state. */
  view: Record<string, unknown>;
  /** Errors at fields after a submit, by block id. */
  errors?: Record<string, string>;
  pushed: boolean;
}

/** The led part: what to do next, and as whom. `null` once the story is over. */
export interface NextStep {
  /** What `as` should do ("vote"); a whole sentence when nobody needs to do anything. */
  say: string;
  as?: string;
  channel?: string;
  threadTs?: string;
  /** It is done in Teams; `room` is the conversation there. */
  in?: 'teams';
  room?: string;
  /** `docs` sample files to drop, by id. */
  samples?: string[];
}

/** What to do next, as it is told to whoever looks at one of the chats; null when the story is told. */
export interface NextSteps {
  slack: NextStep | null;
  teams: NextStep | null;
}

/** GET /sandbox/state?as=U… */
export interface PageState {
  workspace: {
    name: string;
    botName: string;
    botUser: string;
    commands: { command: string; hint: string; description: string }[];
    shortcuts: { callbackId: string; name: string }[];
  };
  me: PageUser;
  users: PageUser[];
  channels: PageChannel[];
  views: PageView[];
  home: PageView | null;
  next: NextSteps;
  samples: { id: string; name: string; size: number; note: string }[];
  clock: { now: string; offsetMs: number };
  settling: string | null;
  mails: { total: number; unread: number };
  /** Whether there is Microsoft Teams beside Slack. */
  teams: boolean;
}

/** GET /sandbox/teams?as=U… : what the person has in their Teams client. */
export interface PageTeams {
  /** The name of the team whose channels are among the conversations. */
  team: string;
  bot: string;
  conversations: PageTeamsConversation[];
}

export interface PageTeamsConversation {
  id: string;
  kind: 'personal' | 'channel' | 'groupChat';
  name: string;
  /** Whether the bot is installed there. */
  botIn: boolean;
  /** How many messages of others they have not seen. */
  unread: number;
}

export interface PageTeamsMessage {
  conversation: string;
  id: string;
  /** In a channel the message that began the thread, unless it is this one. */
  root?: string;
  from: { name: string; initials: string; colour: string; bot: boolean; me: boolean };
  /** Milliseconds since 1970. */
  at: number;
  text: string;
  /** The Adaptive Cards that this person sees. */
  cards: Record<string, unknown>[];
  files: { name: string; url: string }[];
  /** The bot asks whether it may put a file into the person's drive. */
  consent?: { name: string; description: string };
  /** What came of a click of this person's. */
  notice?: { kind: 'message' | 'error'; text: string };
  /** The client has to ask the bot for this person's own view. */
  asks: boolean;
  edited: boolean;
  deleted: boolean;
}

/**
 * The page's calls, all POST with JSON unless said otherwise; each answers `{ ok: true, … }` or `{ ok: false, error }`
 * with words for the person.
 *
 * GET  /sandbox/messages?as&channel          → PageMessage[] of the channel (thread replies left out)
 * GET  /sandbox/thread?as&channel&ts         → PageMessage[] root first
 * POST /sandbox/read      {as, channel}
 * POST /sandbox/say       {as, channel, text, threadTs?}          a text starting with "/" is a slash command
 * POST /sandbox/upload    multipart: as, channel, threadTs?, text?, file…      or {sample: id} in place of a file
 * POST /sandbox/act       {as, channel?, ts?, viewId?, action: {…the Block Kit action payload…}, state?}   a click;
 *                         `action` needs block_id, action_id and what was chosen (value, selected_option, selected_user, selected_date, …);
 *                         `stale: true` (tests) sends it as given although the card has changed since
 * POST /sandbox/options   {as, viewId?, channel?, ts?, blockId, actionId, value} → {options, option_groups}
 * POST /sandbox/submit    {as, viewId, state} → {ok, errors?}     POST /sandbox/close {as, viewId, all?}   `all` closes the whole stack
 *                         `state` is Slack's `view.state`: {values: {[block_id]: {[action_id]: {type, value | selected_option | …}}}};
 *                         what is left out keeps its first value; errors: by block id, {ok: false} without errors is "trouble connecting"
 * POST /sandbox/shortcut  {as, callbackId}
 * POST /sandbox/home      {as}                                    the App Home tab was opened
 * POST /sandbox/clock     {advanceMs} or {reset: true}
 * POST /sandbox/reset     {}
 * GET  /sandbox/file/:id?as[&download]       the file's bytes
 * GET  /sandbox/crm[?q]                      the bot's CRM page
 * GET  /sandbox/routing[?…]                  the bot's page that tries the rules of routing
 * GET  /sandbox/mail[?to][&id]               the mailbox of everybody outside; /sandbox/mail/:id/html a mail, /sandbox/mail/:id/file/:n a file
 * GET  /sandbox/verification               the checks that the verification service has had, see verification/check.ts
 * GET  /archives/:channel/p:ts[?thread_ts&cid]   the page itself: where Slack's permalinks lead
 * GET  /l/message/:conversation/:message          the same for those of Teams
 * POST /sandbox/faults    {kind, …}  signed, see faults.ts                 what can be made to go wrong, for tests
 * GET  /sandbox/teams?as                     → PageTeams
 * GET  /sandbox/teams/messages?as&conversation → PageTeamsMessage[], the replies of threads among them
 * POST /sandbox/teams/say     {as, conversation, text, root?}
 * POST /sandbox/teams/upload  multipart as above: as, conversation, text?, root?, file…
 * POST /sandbox/teams/look    {as, conversation}                       the cards there came in sight
 * POST /sandbox/teams/execute {as, conversation, message, action: {title?, verb?, data?}}   a click on an Action.Execute
 * POST /sandbox/teams/search  {as, conversation, message, dataset, text} → {choices}
 * POST /sandbox/teams/consent {as, conversation, message, answer}      to the bot's wish to give a file
 * POST /sandbox/teams/install {as}                                     the person installs the bot
 * WS   /sandbox/live?as                      LiveEvent as JSON
 */
export type LiveEvent =
  | { type: 'message'; message: PageMessage }
  | { type: 'message changed'; message: PageMessage }
  | { type: 'message deleted'; channel: string; ts: string }
  | { type: 'views'; views: PageView[]; home: PageView | null }
  | { type: 'channels'; channels: PageChannel[] }
  | { type: 'next'; next: NextSteps }
  | { type: 'clock'; clock: PageState['clock'] }
  | { type: 'mails'; mails: PageState['mails'] }
  | { type: 'settling'; settling: string | null }
  /** Something has changed in Teams; what is shown of it is read again. */
  | { type: 'teams' }
  | { type: 'notice'; text: string; tone: 'info' | 'error' }
  | { type: 'reset' };
