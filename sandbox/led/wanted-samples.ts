import { loadSamples } from '../samples/samples.ts';
import type { Message } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The sample files for what a card lists as still to come (its lines that begin with a white circle), by their ids. */
export function missingSamples(text: string): string[] {
  const lines = text.match(/[○⚪][^\\"\n]+/g) ?? [];
  const missing = lines.map(normalised);
  return loadSamples()
    .filter((sample) => !sample.wrong && missing.some((line) => line.includes(normalised(sample.note))))
    .map((sample) => sample.id);
}

/** Those of the samples that were not dropped into the thread since the card was posted. */
export function notDropped(workspace: Workspace, samples: string[], card: Message, replies: Message[]): string[] {
  const dropped = replies
    .filter((reply) => reply.ts > card.ts)
    .flatMap((reply) => reply.files ?? [])
    .map((id) => workspace.files.get(id)?.name ?? '');
  return without(samples, dropped);
}

/** Those of the samples whose files have not been given. */
export const without = (samples: readonly string[], given: readonly string[]): string[] =>
  samples.filter((sample) => !given.includes(sample));

function normalised(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
