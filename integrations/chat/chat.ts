import type { Card } from '../../cards/card.ts';
import type { Millis, PersonId } from '../../flows/facts.ts';

/** Where something is said: a channel (a thread when `thread` is given) or a person's own conversation with the bot. */
export type Place = { in: 'channel'; channel: string; thread?: string } | { in: 'person'; person: PersonId };

/** A message that stands in the chat, by the platform's own ids. */
export interface Posted {
  channel: string;
  message: string;
}

/** A file that stands in the chat. */
export interface Attached {
  /** The platform's id of the file. */
  file: string;
  channel: string;
}

export interface Attachment {
  name: string;
  title: string;
  type: string;
  bytes: Uint8Array;
  /** The id of the file with us and of the approval it is of, for a platform on which people are asked whether they want it. */
  stored: { file: string; approval: string };
  /** Whether it is the approval's sheet, of which a channel shows the current one. */
  isSheet: boolean;
}

/**
 * A chat platform in the domain's verbs. Each call that makes something takes a `key`, unique in the world, which is kept with what it
 * makes, so that `find…` tells after a lost answer whether it was made. Failures are `OutsideFailure`s.
 */
export interface Chat {
  platform: 'slack' | 'teams' | 'both';
  /**
   * The channel in which approvals live, or an own private one for a confidential approval. Joins or makes it; safe to call again. Without
   * an initiator it is asked whether there is one.
   */
  channelFor(approval: { number: string; confidential: boolean; initiator?: PersonId }): Promise<string>;
  /** Brings people into a channel; answers with those who could not be brought, and why in the platform's word. */
  gather(channel: string, people: readonly PersonId[]): Promise<{ person: PersonId; why: string }[]>;
  post(place: Place, card: Card, key: string): Promise<Posted>;
  redraw(posted: Posted, card: Card): Promise<void>;
  /** Whose own conversation with the bot a channel is; null for one in which several read. */
  ownerOf(channel: string): Promise<PersonId | null>;
  /** The address that leads people to a message, for those who may see it; null where there is none. */
  linkTo(posted: Posted): string | null;
  /** Looks for a message that `post` made with this key at or after `since`. */
  findPost(place: Place, key: string, since: Millis): Promise<Posted | null>;
  /**
   * Uploads a file into a thread in two steps, so that a lost answer can be looked up: `reserved` is called with the file's id before it is shared.
   * A sheet may come into the place of the one before: then attaching it another time changes nothing.
   */
  attach(place: Place, attachment: Attachment, reserved: (file: string) => Promise<void>): Promise<Attached>;
  /** Whether a reserved file is shared by now; null also where it may be attached another time. */
  findAttached(file: string): Promise<Attached | null>;
  /** Takes a file out of the chat, with the message that showed it and nothing else; one that is gone already is fine. */
  remove(file: string): Promise<void>;
  /** Fetches the bytes of a file that somebody gave to the chat; `refused` when it is gone or larger than `maxBytes`. */
  fetchFile(file: string, maxBytes: number): Promise<{ name: string; bytes: Uint8Array }>;
  /** Draws a person's own page (App Home), where the platform has one. */
  drawHome(person: PersonId, card: Card): Promise<void>;
}
