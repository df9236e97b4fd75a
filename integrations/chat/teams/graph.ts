import { z } from 'zod';
import { OutsideFailure } from '../../failure.ts';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';
import { graphScope, type Tokens } from './tokens.ts';

/** A channel's folder in SharePoint. */
export interface ChannelFolder {
  /** Puts a file there, over one of the same name; answers with its id and where people open it. */
  put(
    channel: string,
    file: { name: string; type: string; bytes: Uint8Array },
  ): Promise<{ id: string; address: string }>;
  /** Takes a file out; one that is gone already is fine. */
  remove(id: string): Promise<void>;
}

interface Options {
  /** No slash at the end. */
  url: string;
  tokens: Tokens;
  /** The Microsoft 365 group behind the team; null while it is not known. */
  group(): Promise<string | null>;
  timeout?: number;
}

const folder = z.object({ id: z.string(), parentReference: z.object({ driveId: z.string() }) });
const item = z.object({ id: z.string(), webUrl: z.string() });

/** Files in a channel's folder by Microsoft Graph (https://learn.microsoft.com/graph/api/channel-get-filesfolder). */
export function createChannelFolder({ url, tokens, group, timeout = 60_000 }: Options): ChannelFolder {
  async function call(
    what: string,
    method: 'GET' | 'PUT' | 'DELETE',
    path: string,
    body?: Uint8Array,
  ): Promise<unknown> {
    const token = await tokens.token(graphScope);
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': 'application/octet-stream' } : {}),
        },
        ...(body ? { body: Buffer.from(body) } : {}),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      text = await response.text();
    } catch (error) {
      throw failureOfError(what, error);
    }
    if (response.status === 401) tokens.forget(graphScope);
    if (!response.ok) throw failureOfStatus(what, response, '', Date.now());
    return text === '' ? null : JSON.parse(text);
  }

  async function folderOf(channel: string) {
    const team = await group();
    if (team === null) throw new OutsideFailure('later', 'Teams has not said yet which group the team is of');
    const path = `/teams/${encodeURIComponent(team)}/channels/${encodeURIComponent(channel)}/filesFolder`;
    return folder.parse(await call('Graph’s look at the channel’s folder', 'GET', path));
  }

  return {
    async put(channel, { name, bytes }) {
      const { id, parentReference } = await folderOf(channel);
      const path = `/drives/${encodeURIComponent(parentReference.driveId)}/items/${encodeURIComponent(id)}:/${encodeURIComponent(name)}:/content`;
      const put = item.parse(await call('Graph’s taking of a file', 'PUT', path, bytes));
      return { id: `${parentReference.driveId} ${put.id}`, address: put.webUrl };
    },
    async remove(id) {
      const [drive = '', file = ''] = id.split(' ');
      const path = `/drives/${encodeURIComponent(drive)}/items/${encodeURIComponent(file)}`;
      await call('Graph’s removal of a file', 'DELETE', path).catch((error: unknown) => {
        if (!(error instanceof OutsideFailure) || error.kind !== 'refused') throw error;
      });
    },
  };
}
