import { setTimeout as pause } from 'node:timers/promises';
import type { KnownBlock, View, WebClient } from '@slack/web-api';
import type { Card } from '../../../cards/card.ts';
import type { PersonId } from '../../../flows/facts.ts';
import { OutsideFailure } from '../../failure.ts';
import type { Chat, Place } from '../chat.ts';
import type { Limiter } from '../limiter.ts';
import { createCall } from './call.ts';
import { createSlackChannels } from './channels.ts';
import { createSlackFiles } from './files.ts';
import { findPost, metadataType } from './find-post.ts';

/** Draws neutral cards as Slack's blocks; `text` stands for them in notifications. */
export interface SlackDrawing {
  message(card: Card): { text: string; blocks: KnownBlock[] };
  home(card: Card): View;
}

export interface SlackChatOptions {
  client: WebClient;
  limiter: Limiter;
  drawing: SlackDrawing;
  /** The Slack user of a person; null when nobody in the workspace is known to be them. */
  userOf(person: PersonId): Promise<string | null>;
  token: string;
  apiUrl: string;
  /** The private channel in which approvals live, by name or id. */
  channel: string;
  /** The workspace's own address, `https://aurora.slack.com/`; null where the server does not say. */
  workspaceUrl?: string | null;
  now?: () => number;
  timeouts?: { transfer: number; share: number };
}

/** Slack behind the chat port: see `integrations/chat/chat.ts` for what each verb promises. */
export function createSlackChat(options: SlackChatOptions): Chat {
  const { client, limiter, drawing, userOf, token, apiUrl, channel, workspaceUrl = null, now = Date.now } = options;
  const { timeouts = { transfer: 60_000, share: 20_000 } } = options;
  const call = createCall(limiter);
  const channels = createSlackChannels(client, call, channel);
  const files = createSlackFiles({ client, call, token, apiUrl, now, pause, timeouts });

  async function requireUser(person: PersonId): Promise<string> {
    const user = await userOf(person);
    if (user) return user;
    throw new OutsideFailure(
      'later',
      `${person} has no account in this Slack workspace; it is matched by e-mail when they join`,
    );
  }

  async function spot(place: Place): Promise<{ channel: string; thread?: string; on: string }> {
    switch (place.in) {
      case 'person':
        return { channel: await channels.directWith(await requireUser(place.person)), on: `person ${place.person}` };
      case 'channel': {
        const { channel, thread } = place;
        return { channel, ...(thread === undefined ? {} : { thread }), on: `thread ${channel} ${thread ?? ''}` };
      }
    }
  }

  return {
    platform: 'slack',
    channelFor: channels.channelFor,
    async gather(channel, people) {
      const users = new Map<string, PersonId>();
      const unknown = [];
      for (const person of people) {
        const user = await userOf(person);
        if (user) users.set(user, person);
        else unknown.push({ person, why: 'user_not_found' });
      }
      return [...unknown, ...(await channels.gather(channel, users))];
    },
    async post(place, card, key) {
      const { channel, thread, on } = await spot(place);
      const sent = await call('chat.postMessage', { on, channel }, () =>
        client.chat.postMessage({
          channel,
          ...drawing.message(card),
          ...(thread === undefined ? {} : { thread_ts: thread }),
          metadata: { event_type: metadataType, event_payload: { key } },
          unfurl_links: false,
          unfurl_media: false,
        }),
      );
      if (!sent.ts) throw new OutsideFailure('unanswered', 'Slack did not say where it put the message');
      return { channel: sent.channel ?? channel, message: sent.ts };
    },
    async redraw({ channel, message }, card) {
      await call('chat.update', { on: `message ${channel} ${message}` }, () =>
        client.chat.update({ channel, ts: message, ...drawing.message(card) }),
      );
    },
    // Whatever has no channel of its own lives in the common one.
    ownerOf: async () => null,
    // As chat.getPermalink makes them, without a call for each.
    linkTo: ({ channel, message }) =>
      workspaceUrl && new URL(`/archives/${channel}/p${message.replace('.', '')}`, workspaceUrl).href,
    findPost: async (place, key, since) => findPost(client, call, await spot(place), key, since),
    attach: async (place, attachment, reserved) => files.attach(await spot(place), attachment, reserved),
    findAttached: files.findAttached,
    remove: files.remove,
    fetchFile: files.fetchFile,
    async drawHome(person, card) {
      const user = await requireUser(person);
      await call('views.publish', { on: `person ${person}` }, () =>
        client.views.publish({ user_id: user, view: drawing.home(card) }),
      );
    },
  };
}
