import { asObject, asObjects, type JsonObject } from '../json.ts';
import { nameInPayload, payloadBase } from '../to-app/payloads.ts';
import { LIMITS } from '../validation/limits.ts';
import { presentMessage, presentView } from '../web-api/present.ts';
import type { User } from '../workspace/model.ts';
import { channelFor, failed, messageFor, type Outcome, type Scene } from './scene.ts';

export interface Question {
  viewId?: unknown;
  channel?: unknown;
  ts?: unknown;
  blockId: string;
  actionId: string;
  value: string;
}

/** What an external select shows for the letters typed so far: https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export async function askOptions(scene: Scene, user: User, question: Question): Promise<Outcome> {
  const { workspace } = scene;
  const place = placeOf(scene, user, question);
  if (!place) return failed('That is not there any more.');
  const body = {
    ...payloadBase(workspace, 'block_suggestion', user),
    ...place,
    block_id: question.blockId,
    action_id: question.actionId,
    value: question.value,
  };
  const reply = await scene.deliveries.ask({ kind: 'interactive', body });
  const answer = reply.ok ? asObject(reply.body) : undefined;
  if (!answer || (!answer.options && !answer.option_groups)) return failed('No results could be loaded.');
  if (asObjects(answer.options).length > LIMITS.selectOptions) return failed('No results could be loaded.');
  return { ok: true, options: answer.options, option_groups: answer.option_groups };
}

function placeOf({ workspace }: Scene, user: User, question: Question): JsonObject | undefined {
  const view = workspace.views.get(String(question.viewId));
  if (view?.user === user.id)
    return { container: { type: 'view', view_id: view.id }, view: presentView(workspace, view) };
  const message = messageFor(workspace, user, question.channel, question.ts);
  const channel = message && channelFor(workspace, user, message.channel);
  if (!message || !channel) return undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.onlyFor !== undefined,
    },
    channel: { id: channel.id, name: nameInPayload(channel) },
    message: presentMessage(workspace, message),
  };
}
