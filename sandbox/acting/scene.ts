import type { Deliveries } from '../to-app/deliveries.ts';
import type { ResponseUrls } from '../web-api/response-urls.ts';
import { find } from '../workspace/messages.ts';
import type { Channel, Message, User } from '../workspace/model.ts';
import { SLACKBOT } from '../workspace/people.ts';
import type { Triggers } from '../workspace/triggers.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a person's act needs: the workspace they act in and the ways to the app. */
export interface Scene {
  workspace: Workspace;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  deliveries: Deliveries;
}

/** How an act ended; the error is worded for the person. */
export type Outcome =
  | { ok: true; [field: string]: unknown }
  | { ok: false; error: string; errors?: Record<string, string> };

/** Slack's words when the app did not answer, or not as it should. */
export const TROUBLE = 'We had some trouble connecting. Try again?';

export function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}

/** The person by their Slack id; bots do not act through the page. */
export function personOf(workspace: Workspace, id: unknown): User | undefined {
  const user = workspace.users.get(String(id));
  return user && !user.bot && user.id !== SLACKBOT ? user : undefined;
}

/** A channel that the person is in. */
export function channelFor(workspace: Workspace, user: User, id: unknown): Channel | undefined {
  const channel = workspace.channels.get(String(id));
  return channel?.members.includes(user.id) ? channel : undefined;
}

/** A message that the person sees. */
export function messageFor(workspace: Workspace, user: User, channel: unknown, ts: unknown): Message | undefined {
  if (!channelFor(workspace, user, channel)) return undefined;
  const message = find(workspace, String(channel), String(ts));
  return message && (!message.onlyFor || message.onlyFor === user.id) ? message : undefined;
}
