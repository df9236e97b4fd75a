import type { Card } from '../../cards/card.ts';
import type { DoorDeps, Reader } from './deps.ts';

/** A person's own page: what waits for them and what they started. */
export async function onHome(reader: Reader, deps: DoorDeps): Promise<Card> {
  const { id } = reader.person;
  const [waiting, started, digest] = await Promise.all([
    deps.approvals.waitingFor(id),
    deps.approvals.startedBy(id),
    deps.preferences.digestOf(id),
  ]);
  const card = deps.screens.home(waiting, started, digest ?? reader.organization.activity.digest, reader);
  return (await deps.linked(card)).shows;
}
