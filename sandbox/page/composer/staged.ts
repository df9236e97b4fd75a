/** What lies in a composer to be sent with the next message: a file of the person's, or a sample of the sandbox. */
export type Staged = { key: string; name: string; file: File } | { key: string; name: string; sample: string };

/** The type under which a sample travels while it is dragged. */
export const SAMPLE_TYPE = 'application/x-sandbox-sample';

/** The files and samples that were dropped. */
export function stagedFrom(dropped: DataTransfer): Staged[] {
  const sample = dropped.getData(SAMPLE_TYPE);
  if (sample) return [{ key: crypto.randomUUID(), name: sample, sample }];
  return stagedFiles([...dropped.files]);
}

export function stagedFiles(files: File[]): Staged[] {
  return files.map((file) => ({ key: crypto.randomUUID(), name: file.name, file }));
}

/** Whether something dragged over the page can be dropped here. */
export function carriesFiles(dragged: DataTransfer): boolean {
  return dragged.types.includes('Files') || dragged.types.includes(SAMPLE_TYPE);
}
