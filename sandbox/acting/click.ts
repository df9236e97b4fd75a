import type { JsonObject } from '../json.ts';
import { nameInPayload, payloadBase } from '../to-app/payloads.ts';
import { presentMessage, presentView } from '../web-api/present.ts';
import { findElement } from '../workspace/block-ids.ts';
import type { Message, User, View } from '../workspace/model.ts';
import { readState, type StateValues, stateValues } from '../workspace/state-values.ts';
import { actionOf } from './action.ts';
import { channelFor, failed, messageFor, type Outcome, type Scene, TROUBLE } from './scene.ts';

export interface Click {
  channel?: unknown;
  ts?: unknown;
  viewId?: unknown;
  action: JsonObject;
  state?: unknown;
  /** The card as the person sees it is older than the message: the action is sent as given. */
  stale?: boolean | undefined;
}

/** A click, or a choice in a select, on a message or in a view: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export async function click(scene: Scene, user: User, what: Click): Promise<Outcome> {
  const { workspace } = scene;
  const view = what.viewId === undefined ? undefined : workspace.views.get(String(what.viewId));
  const message = what.viewId === undefined ? messageFor(workspace, user, what.channel, what.ts) : undefined;
  if (view && view.user !== user.id) return failed('That is someone else’s form.');
  if (!view && !message) return failed('That is not there any more.');
  const blocks = view ? (view.content.blocks as JsonObject[]) : (message?.blocks ?? []);
  const { block_id: blockId, action_id: actionId } = what.action;
  const element = findElement(blocks, blockId, actionId)?.element ?? (what.stale ? what.action : undefined);
  if (!element) return failed('That button is not there any more.');
  const action = actionOf(element, blockId, what.action, workspace.clock.ts());
  const entered = withAction(readState(what.state), action);
  if (view) view.values = { ...view.values, ...entered };
  const place = view
    ? inView(scene, user, view)
    : message
      ? inMessage(scene, user, message, stateValues(blocks, entered))
      : {};
  const body = { ...payloadBase(workspace, 'block_actions', user), ...place, actions: [action] };
  const reply = await scene.deliveries.ask({ kind: 'interactive', body });
  return reply.ok ? { ok: true } : failed(TROUBLE);
}

function inMessage(scene: Scene, user: User, message: Message, values: StateValues): JsonObject {
  const { workspace, triggers, responseUrls } = scene;
  const channel = channelFor(workspace, user, message.channel);
  const thread = message.threadTs ? { thread_ts: message.threadTs } : {};
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.onlyFor !== undefined,
      ...thread,
    },
    trigger_id: triggers.issue({ user: user.id }),
    channel: { id: message.channel, name: channel ? nameInPayload(channel) : '' },
    // Slack leaves the message out when it was ephemeral.
    ...(message.onlyFor ? {} : { message: presentMessage(workspace, message, true) }),
    state: { values },
    response_url: responseUrls.issue({
      channel: message.channel,
      user: user.id,
      ts: message.ts,
    }),
  };
}

function inView(scene: Scene, user: User, view: View): JsonObject {
  const modal = view.kind === 'modal' ? { view: view.id } : {};
  return {
    container: { type: 'view', view_id: view.id },
    trigger_id: scene.triggers.issue({ user: user.id, ...modal }),
    view: presentView(scene.workspace, view),
  };
}

/** What was entered, with the choice just made. */
function withAction(values: StateValues, action: JsonObject): StateValues {
  if (action.type === 'button' || action.type === 'overflow') return values;
  const block = String(action.block_id);
  return { ...values, [block]: { ...values[block], [String(action.action_id)]: action } };
}
