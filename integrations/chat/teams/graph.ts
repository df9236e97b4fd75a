import { z } from 'zod';
import { OutsideFailure } from '../../failure.ts';
import { downloadFrom } from './download.ts';
import { createGraphCall } from './graph-client.ts';
import type { Tokens } from './tokens.ts';

/** One version of a file in a channel's folder, as somebody has put it there. */
export interface FolderFile {
  drive: string;
  item: string;
  /** Another one with each change of what is in it. */
  version: string;
  name: string;
  /** In bytes. */
  size: number;
  /** When this version was put there, in ms by Microsoft's clock. */
  at: number;
  /** The AAD object id of whoever put this version there; null where it is an app's, or nobody's that is known. */
  by: string | null;
}

/** A channel's folder in SharePoint. */
export interface ChannelFolder {
  /** Puts a file there, over one of the same name; answers with its id and where people open it. */
  put(
    channel: string,
    file: { name: string; type: string; bytes: Uint8Array },
  ): Promise<{ id: string; address: string }>;
  /** Takes a file out; one that is gone already is fine. */
  remove(id: string): Promise<void>;
  /** What lies there now. */
  files(channel: string): Promise<FolderFile[]>;
  /** The file's bytes, as long as the last to change it is still whoever is named. */
  fetch(
    file: { drive: string; item: string; by: string },
    maxBytes: number,
  ): Promise<{ name: string; bytes: Uint8Array }>;
}

interface Options {
  /** No slash at the end. */
  url: string;
  tokens: Tokens;
  /** The Microsoft 365 group behind the team; null while it is not known. */
  group(): Promise<string | null>;
  /** A host besides Microsoft's own from which files are fetched. */
  fileHost: string | null;
  now(): number;
  timeout?: number;
}

const folder = z.object({ id: z.string(), parentReference: z.object({ driveId: z.string() }) });
const stored = z.object({ id: z.string(), webUrl: z.string() });
const author = z.object({ user: z.object({ id: z.string().nullish() }).nullish() });
const item = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  size: z.number().default(0),
  eTag: z.string().min(1),
  /** Stays when only the name or another property changes. */
  cTag: z.string().min(1).nullish(),
  lastModifiedDateTime: z.iso.datetime({ offset: true }),
  createdBy: author.nullish(),
  lastModifiedBy: author.nullish(),
  file: z.unknown(),
  '@microsoft.graph.downloadUrl': z.string().nullish(),
});
const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() });

/** Files in a channel's folder by Microsoft Graph (https://learn.microsoft.com/graph/api/channel-get-filesfolder). */
export function createChannelFolder({ url, tokens, group, fileHost, now, timeout = 60_000 }: Options): ChannelFolder {
  const call = createGraphCall({ url, tokens, timeout });

  async function folderOf(channel: string): Promise<{ drive: string; id: string }> {
    const team = await group();
    if (team === null) throw new OutsideFailure('later', 'Teams has not said yet which group the team is of');
    const path = `/teams/${encodeURIComponent(team)}/channels/${encodeURIComponent(channel)}/filesFolder`;
    const found = folder.parse(await call('Graph’s look at the channel’s folder', (client) => client.api(path).get()));
    return { drive: found.parentReference.driveId, id: found.id };
  }

  return {
    async put(channel, { name, bytes }) {
      const { drive, id } = await folderOf(channel);
      const path = `${itemPath(drive, id)}:/${encodeURIComponent(name)}:/content`;
      const put = await call('Graph’s taking of a file', (client) =>
        client.api(path).header('content-type', 'application/octet-stream').put(Buffer.from(bytes)),
      );
      const { id: file, webUrl } = stored.parse(put);
      return { id: `${drive} ${file}`, address: webUrl };
    },
    async remove(id) {
      const [drive = '', file = ''] = id.split(' ');
      await call('Graph’s removal of a file', (client) => client.api(itemPath(drive, file)).delete()).catch(
        (error: unknown) => {
          if (!(error instanceof OutsideFailure) || error.kind !== 'refused') throw error;
        },
      );
    },
    async files(channel) {
      const { drive, id } = await folderOf(channel);
      const found: FolderFile[] = [];
      let path: string | null = `${itemPath(drive, id)}/children?$top=200`;
      while (path !== null) {
        const at: string = path;
        const read = page.parse(await call('Graph’s look into the channel’s folder', (client) => client.api(at).get()));
        found.push(...read.value.flatMap((one) => fileOf(drive, one)));
        path = pathOf(read['@odata.nextLink'] ?? null);
      }
      return found;
    },
    async fetch({ drive, item: id, by }, maxBytes) {
      const found = item.parse(
        await call('Graph’s look at a file', (client) => client.api(itemPath(drive, id)).get()).catch(notLost),
      );
      const [file] = fileOf(drive, found);
      const address = found['@microsoft.graph.downloadUrl'];
      if (file?.by !== by || !address) {
        throw new OutsideFailure('refused', `${found.name} is no longer as it was put into the channel’s folder`);
      }
      const bytes = await downloadFrom({ name: file.name, address }, { maxBytes, alsoFrom: fileHost, now });
      return { name: file.name, bytes };
    },
  };

  /** The rest of the list is asked for at Graph only, wherever the answer points to. */
  function pathOf(next: string | null): string | null {
    return next?.startsWith(`${url}/`) ? next.slice(url.length) : null;
  }
}

const itemPath = (drive: string, id: string) => `/drives/${encodeURIComponent(drive)}/items/${encodeURIComponent(id)}`;

/** Folders and what cannot be read are passed over; what an app has made stays the app's. */
function fileOf(drive: string, read: unknown): FolderFile[] {
  const { data } = item.safeParse(read);
  if (!data || (data.file ?? null) === null) return [];
  const { id, name, size, eTag, cTag, createdBy, lastModifiedBy, lastModifiedDateTime } = data;
  const by = createdBy?.user?.id ? (lastModifiedBy?.user?.id ?? null) : null;
  return [{ drive, item: id, version: cTag ?? eTag, name, size, at: Date.parse(lastModifiedDateTime), by }];
}

/** Looking changes nothing: it may be done again. */
function notLost(error: unknown): never {
  if (error instanceof OutsideFailure && error.kind === 'unanswered') {
    throw new OutsideFailure('later', error.message, { cause: error });
  }
  throw error;
}
