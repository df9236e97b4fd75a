import type { Answer } from './answer.ts';
import type { DoorDeps, Reader } from './deps.ts';
import type { Click } from './on-action.ts';

/** An administrator says whether a user of a chat is one of the people. Whoever else got hold of the card decides nothing. */
export async function onIdentity({ does, with: pointer }: Click, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const { administrators } = deps.organization();
  if (!administrators.includes(reader.person.id)) {
    return { answer: 'note', note: { note: 'identity not yours to decide' } };
  }
  const { person = '', account = '' } = pointer;
  const outcome = await deps.suggested.decide({ person, account }, does === 'confirm identity', reader.person.id);
  return outcome
    ? { answer: 'replace card', card: deps.screens.identityDecided(outcome, reader) }
    : { answer: 'note', note: { note: 'out of date' } };
}
