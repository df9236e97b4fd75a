import type { JsonObject } from '../json.ts';

export interface Team {
  id: string;
  name: string;
  domain: string;
}

/** The one app that is installed in the workspace. */
export interface App {
  id: string;
  name: string;
  botId: string;
  botUser: string;
  commands: { command: string; hint: string; description: string }[];
  shortcuts: { callbackId: string; name: string }[];
}

export interface User {
  id: string;
  /** The short name, as after an "@". */
  handle: string;
  name: string;
  title: string;
  email: string;
  locale: string;
  timeZone: string;
  guest: boolean;
  bot: boolean;
  colour: string;
  /** What they show beside their name, until when in seconds since 1970. */
  status?: { text: string; emoji: string; expires: number };
  /** Removed from the workspace; their messages stay. */
  deleted?: boolean;
  /** Seconds since 1970. */
  updated: number;
}

export interface Channel {
  id: string;
  kind: 'channel' | 'private' | 'dm';
  name: string;
  topic: string;
  members: string[];
  creator: string;
  /** Seconds since 1970. */
  created: number;
  archived: boolean;
  /** The newest message each person has read. */
  lastRead: Record<string, string>;
}

export interface Message {
  channel: string;
  ts: string;
  threadTs?: string;
  user: string;
  text: string;
  subtype?: 'file_share' | 'channel_join' | 'thread_broadcast';
  blocks?: JsonObject[];
  files?: string[];
  metadata?: JsonObject;
  edited?: { user: string; ts: string };
  reactions?: { name: string; users: string[] }[];
  /** Only this person sees it, and no method lists it. */
  onlyFor?: string;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  user: string;
  /** Seconds since 1970. */
  created: number;
  state: 'awaiting bytes' | 'uploaded' | 'shared' | 'deleted';
  shares: { channel: string; ts: string; threadTs?: string }[];
  /** Given to the app in a form: it sees the file, and no channel does. */
  given?: true;
}

export interface View {
  id: string;
  kind: 'modal' | 'home';
  user: string;
  /** As the app gave it, with block ids and action ids filled in. */
  content: JsonObject;
  /** What the person has entered so far, by block id and action id. */
  values: Record<string, Record<string, JsonObject>>;
  hash: string;
  root: string;
  previous?: string;
  errors?: Record<string, string>;
}
