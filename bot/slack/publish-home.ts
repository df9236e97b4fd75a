import type { WebClient } from '@slack/web-api';
import { slackFailure } from '../../integrations/chat/slack/failure.ts';
import type { DoorDeps } from '../people/deps.ts';
import { onHome } from '../people/on-home.ts';
import { cardOfNote } from '../people/said.ts';
import type { createWho } from '../people/who.ts';
import type { SlackDoorDrawing } from './drawing.ts';

interface Deps extends DoorDeps {
  client: WebClient;
  drawing: SlackDoorDrawing;
  who: ReturnType<typeof createWho>;
  failed(error: unknown): void;
}

/** Draws a user's Home tab. Nobody waits for it: what fails is told, and the next opening draws it again. */
export async function publishHome(tenant: string, user: string, deps: Deps): Promise<void> {
  const { client, drawing, who, failed } = deps;
  const asker = await who(tenant, user);
  const card = asker.known ? await onHome(asker.reader, deps) : cardOfNote(asker.note, asker.language);
  await client.views.publish({ user_id: user, view: drawing.home(card) }).catch((error: unknown) => {
    failed(slackFailure('views.publish', error));
  });
}
