import type { WebClient } from '@slack/web-api';
import type { DoorDeps } from '../people/deps.ts';
import { onFile } from '../people/on-file.ts';
import { cardOfNote } from '../people/said.ts';
import type { createWho } from '../people/who.ts';
import { fileDelivery } from './delivery.ts';
import type { Dispatch } from './dispatch.ts';
import type { SlackDoorDrawing } from './drawing.ts';
import { listenToSearches } from './listen-to-people.ts';
import { fileMessage, homeOpened, memberEvent } from './payloads.ts';
import { publishHome } from './publish-home.ts';
import { sayOnlyTo } from './respond.ts';
import type { Roster } from './roster.ts';
import { statusOf } from './status-of.ts';

interface Deps extends DoorDeps {
  client: WebClient;
  drawing: SlackDoorDrawing;
  who: ReturnType<typeof createWho>;
  roster: Roster;
  self: { team: string; botUser: string };
  failed(error: unknown): void;
}

/** The events, as `manifest.json` subscribes to them. What throws here is sent again by Slack. */
export function listenToEvents(dispatch: Dispatch, deps: Deps): void {
  const { client, drawing, who, roster, self, failed } = deps;
  listenToSearches(dispatch, who, deps);

  dispatch.event('message', async ({ event, body }) => {
    // Only messages in threads that bring files are of interest; edits and deletions change nothing that was offered.
    const read = fileMessage.safeParse(event);
    if (!read.success || read.data.user === self.botUser) return;
    const { channel, user, ts, thread_ts: thread, files } = read.data;
    const tenant = 'user_team' in event && typeof event.user_team === 'string' ? event.user_team : body.team_id;
    const asker = await who(tenant, user);
    const reply = { responseUrl: null, channel, thread, user };
    if (!asker.known) {
      // In somebody else's thread a stranger's file is no business of ours.
      if (await deps.approvals.inThread(channel, thread)) {
        await sayOnlyTo(client, drawing, reply, cardOfNote(asker.note, asker.language)).catch(failed);
      }
      return;
    }
    const dropped = files
      .filter(({ mode }) => mode !== 'tombstone')
      .map(({ id, name, size }) => ({
        id,
        name: name ?? id,
        size: size ?? 0,
        delivery: fileDelivery({ tenant, user, channel, message: ts, file: id }),
      }));
    const refusals = await onFile({ channel, thread, by: asker.reader.person.id, files: dropped }, deps);
    // The same thing is not said once a file.
    const different = new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal]));
    for (const refusal of different.values()) {
      await sayOnlyTo(client, drawing, reply, deps.screens.refusal(refusal, asker.reader)).catch(failed);
    }
  });

  dispatch.event('app_home_opened', async ({ event, body }) => {
    const { user, tab } = homeOpened.parse(event);
    if (tab !== 'home') return;
    await publishHome(body.team_id, user, deps);
  });

  dispatch.event('team_join', async ({ event }) => roster.changed(memberEvent.parse(event).user));
  dispatch.event('user_change', async ({ event }) => {
    const { user } = memberEvent.parse(event);
    // Who was removed is nobody any more once the roster knows it.
    const person = user.team_id === undefined || user.team_id === self.team ? await deps.personOfUser(user.id) : null;
    if (person !== null && user.deleted) await deps.noticed.gone(person);
    await roster.changed(user);
    if (person !== null && !user.deleted) await deps.noticed.statusSeen(person, statusOf(user));
  });
}
