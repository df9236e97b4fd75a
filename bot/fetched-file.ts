import type { FileRefusal, StoredFile } from '../flows/approval.ts';
import { maxFileSize } from '../flows/package.ts';
import type { Chat } from '../integrations/chat/chat.ts';
import { OutsideFailure } from '../integrations/failure.ts';
import type { Files } from '../models/files/files.ts';
import { inspectFile } from '../models/files/inspect.ts';

export type FetchedFile = { ok: true; file: StoredFile } | { ok: false; why: FileRefusal };

interface Deps {
  chat: Pick<Chat, 'fetchFile'>;
  files: Pick<Files, 'put'>;
}

/** Fetches a file that somebody gave to the chat, looks at it and keeps it. Throws an `OutsideFailure` when it may be had later. */
export async function fetchedFile(
  { id, name }: { id: string; name: string },
  { chat, files }: Deps,
): Promise<FetchedFile> {
  let bytes: Uint8Array;
  try {
    ({ bytes } = await chat.fetchFile(id, maxFileSize));
  } catch (error) {
    if (!(error instanceof OutsideFailure) || error.kind !== 'refused') throw error;
    return { ok: false, why: 'could not be fetched' };
  }
  const inspected = await inspectFile(name, bytes);
  if (!inspected.ok) return inspected;
  return { ok: true, file: await files.put({ name: inspected.name, bytes, claimedType: inspected.type }) };
}
