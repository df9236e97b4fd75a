import type { JsonObject } from '../json.ts';

export interface Person {
  handle: string;
  /** As the bot knows them: `29:…`. */
  id: string;
  aadObjectId: string;
  name: string;
  title: string;
  email: string;
  userPrincipalName: string;
  locale: string;
  timeZone: string;
  /** The tenant that they come from. */
  tenant: string;
  role: 'user' | 'guest';
  colour: string;
}

export interface Conversation {
  id: string;
  kind: 'personal' | 'channel' | 'groupChat';
  name: string;
  /** By their handles. */
  members: string[];
  /** Whether the bot is installed in it: in a team, in a group chat, or by the person. */
  botIn: boolean;
}

export interface Message {
  conversation: string;
  id: string;
  /** In a channel the message that began the thread, unless it is this one. */
  root?: string;
  /** A handle, or the bot. */
  from: string;
  text: string;
  /** One line for those who see no card. */
  summary?: string;
  textFormat?: string;
  attachments: JsonObject[];
  entities: JsonObject[];
  /** Milliseconds since 1970. */
  at: number;
  edited?: true;
  deleted?: true;
}

/** What one person sees of a message in place of what everyone sees. */
export interface Shown {
  /** The card that the bot has answered them with. */
  card?: JsonObject;
  /** What the bot or Teams itself said to them below the message. */
  notice?: { kind: 'message' | 'error'; text: string };
  /** Whether their client has asked for their own view already, and was answered or still waits. */
  refreshed?: true;
}

export interface StoredFile {
  id: string;
  name: string;
  type: string;
  size: number;
  /** In the channel's folder, or nowhere but in a chat. */
  folder?: string;
  /** A handle, or the bot. */
  by: string;
  /** Milliseconds since 1970. */
  created: number;
  modified: number;
  version: number;
}

/** Who the bot is among people. */
export const BOT = 'bot';
