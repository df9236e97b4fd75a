import type { ModalView, WebClient } from '@slack/web-api';
import { slackFailure } from '../../integrations/chat/slack/failure.ts';
import { isHashConflict } from './failures.ts';

/** Opens a modal with a trigger, or puts it on top of the one that is open. Answers with its id. */
export async function openView(
  client: WebClient,
  trigger: string,
  view: ModalView,
  onTop: boolean,
): Promise<string | null> {
  try {
    const method = onTop ? client.views.push : client.views.open;
    const opened = await method({ trigger_id: trigger, view });
    return opened.view?.id ?? null;
  } catch (error) {
    throw slackFailure('views.open', error);
  }
}

/**
 * Draws an open modal anew. When the person has changed something meanwhile, Slack says `hash_conflict`: what they typed stays, as Slack
 * keeps it by field, so the newest drawing is put there once more without the old hash.
 */
export async function updateView(client: WebClient, id: string, hash: string | null, view: ModalView): Promise<void> {
  const put = (withHash: string | null) =>
    client.views.update({ view_id: id, view, ...(withHash ? { hash: withHash } : {}) });
  try {
    await put(hash);
  } catch (error) {
    if (!isHashConflict(slackFailure('views.update', error))) throw slackFailure('views.update', error);
    await put(null).catch((again: unknown) => {
      throw slackFailure('views.update', again);
    });
  }
}
