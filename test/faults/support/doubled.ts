import { asObject } from '../../../sandbox/json.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';

/** What the bot has said more than once: its messages carry what they are about, and each is about something else. */
export function doubled({ messages }: Workspace): string[] {
  const keys = [...messages.values()]
    .flat()
    .flatMap(({ metadata }) => (metadata ? [JSON.stringify(asObject(metadata.event_payload))] : []));
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
