import { loadSamples } from '../samples/samples.ts';
import type { Message } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The sample files that a card asks for and that are not in the thread yet, by their ids. */
export function samplesFor(workspace: Workspace, card: Message, replies: Message[]): string[] {
  const wanted = normalised(JSON.stringify(card.blocks ?? []) + card.text);
  const dropped = replies.flatMap((reply) => reply.files ?? []).map((id) => workspace.files.get(id)?.name);
  return loadSamples()
    .filter((sample) => !sample.wrong && !dropped.includes(sample.name) && wanted.includes(normalised(sample.note)))
    .map((sample) => sample.id);
}

function normalised(text: string): string {
  return text.toLowerCase().replace(/[’']/g, "'");
}
