import { payloadBase } from '../to-app/payloads.ts';
import { openDm } from '../workspace/channels.ts';
import type { User } from '../workspace/model.ts';
import { failed, type Outcome, type Scene, TROUBLE } from './scene.ts';

/** A global shortcut: https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export async function shortcut(scene: Scene, user: User, callbackId: string): Promise<Outcome> {
  const { workspace, triggers, deliveries } = scene;
  if (!workspace.app.shortcuts.some((known) => known.callbackId === callbackId))
    return failed('There is no such shortcut.');
  const body = {
    ...payloadBase(workspace, 'shortcut', user),
    action_ts: workspace.clock.ts(),
    callback_id: callbackId,
    trigger_id: triggers.issue({ user: user.id }),
  };
  const reply = await deliveries.ask({ kind: 'interactive', body });
  return reply.ok ? { ok: true } : failed(TROUBLE);
}

/** The person looks at the app's Home tab; the app is told and publishes it. */
export function openHome({ workspace }: Scene, user: User): Outcome {
  workspace.announce({ type: 'home opened', user: user.id, channel: openDm(workspace, user).id });
  return { ok: true };
}
