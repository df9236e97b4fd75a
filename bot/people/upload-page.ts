import { uploadable } from '../../flows/upload.ts';
import type { Answer } from './answer.ts';
import type { DoorDeps, Reader } from './deps.ts';
import { notFound, seen } from './see.ts';

/** Gives whoever may bring the originals a link to the page where they are uploaded, for their eyes only. */
export async function uploadPage(
  { approval: id, task }: { approval: string; task: string },
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const approval = await seen(deps, { id }, reader);
  if (!approval) return notFound('');
  const { person, organization } = reader;
  const found = uploadable(approval, task, person.id, organization);
  if (!found.ok) return { answer: 'refusal', refusal: found.refusal, approval: id };
  const link = await deps.uploads.link({ approval: id, task, person: person.id });
  return { answer: 'say', card: deps.screens.uploadLink(approval, link, reader) };
}
