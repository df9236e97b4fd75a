import type { WebClient } from '@slack/web-api';
import { OutsideFailure } from '../../failure.ts';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';
import type { Attached, Attachment } from '../chat.ts';
import type { Call } from './call.ts';
import { download } from './download.ts';
import { slackError } from './failure.ts';

type SlackFile = NonNullable<Awaited<ReturnType<WebClient['files']['info']>>['file']>;

export interface SlackFilesOptions {
  client: WebClient;
  call: Call;
  token: string;
  apiUrl: string;
  now: () => number;
  pause: (ms: number) => Promise<void>;
  /** How long an upload may take, and how long to wait until Slack shows a completed file; in ms. */
  timeouts: { transfer: number; share: number };
}

/** Files by the v2 flow: an address, the bytes, the completion (https://docs.slack.dev/messaging/working-with-files#upload). */
export function createSlackFiles(options: SlackFilesOptions) {
  const { client, call, token, apiUrl, now, pause, timeouts } = options;

  async function info(file: string): Promise<SlackFile | null> {
    try {
      const answer = await call('files.info', { on: `file ${file}` }, () => client.files.info({ file }));
      return answer.file ?? null;
    } catch (error) {
      if (gone.has(slackError(error) ?? '')) return null;
      throw error;
    }
  }

  async function findAttached(file: string): Promise<Attached | null> {
    const channel = sharedIn(await info(file));
    return channel === null ? null : { file, channel };
  }

  /** The same after a completion was taken: a server that says of no file where it is shared is believed. */
  async function findCompleted(file: string, channel: string): Promise<Attached | null> {
    try {
      const found = await info(file);
      const where = found !== null && saysWhere(found) ? sharedIn(found) : channel;
      return found === null || where === null ? null : { file, channel: where };
    } catch (error) {
      if (slackError(error) === 'unknown_method') return { file, channel };
      throw error;
    }
  }

  async function upload(address: string, { bytes, name }: Attachment): Promise<void> {
    let response: Response;
    try {
      response = await fetch(address, {
        method: 'POST',
        body: bytes as Uint8Array<ArrayBuffer>,
        headers: { 'content-type': 'application/octet-stream' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeouts.transfer),
      });
    } catch (error) {
      // Bytes that were sent and not completed are shown nowhere: doing it again is safe.
      throw new OutsideFailure('later', failureOfError(`The upload of ${name}`, error).message, { cause: error });
    }
    if (!response.ok) throw failureOfStatus(`The upload of ${name}`, response, await response.text(), now());
    await response.body?.cancel();
  }

  async function takeBack({ channel, ts }: { channel: string; ts: string }): Promise<void> {
    try {
      await call('chat.delete', { on: `message ${channel} ${ts}` }, () => client.chat.delete({ channel, ts }));
    } catch (error) {
      if (!keptOrGone.has(slackError(error) ?? '')) throw error;
    }
  }

  return {
    findAttached,
    /** Uploads and shares a file in a channel's thread; `reserved` gets its id before anything of it can be seen. */
    async attach(
      { channel, thread }: { channel: string; thread?: string },
      attachment: Attachment,
      reserved: (file: string) => Promise<void>,
    ): Promise<Attached> {
      const on = `thread ${channel} ${thread ?? ''}`;
      const place = await call('files.getUploadURLExternal', { on }, () =>
        client.files.getUploadURLExternal({ filename: attachment.name, length: attachment.bytes.byteLength }),
      );
      if (!place.upload_url || !place.file_id) throw new OutsideFailure('later', 'Slack gave no address to upload to');
      const file = place.file_id;
      await upload(place.upload_url, attachment);
      await reserved(file);
      await call('files.completeUploadExternal', { on, channel }, () =>
        client.files.completeUploadExternal({
          files: [{ id: file, title: attachment.title }],
          channel_id: channel,
          ...(thread === undefined ? {} : { thread_ts: thread }),
        } as Parameters<WebClient['files']['completeUploadExternal']>[0]),
      );
      const until = now() + timeouts.share;
      for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
        const attached = await findCompleted(file, channel);
        if (attached) return attached;
        if (now() >= until)
          throw new OutsideFailure('unanswered', `Slack took ${attachment.name} and does not show it yet`);
        await pause(wait);
      }
    },
    async remove(file: string): Promise<void> {
      try {
        // Otherwise "This file was deleted." stays in its place for ever.
        for (const shown of messagesWith(await info(file))) await takeBack(shown);
        await call('files.delete', { on: `file ${file}` }, () => client.files.delete({ file }));
      } catch (error) {
        const word = slackError(error) ?? '';
        // What a server cannot take back stays where it is.
        if (!gone.has(word) && word !== 'unknown_method') throw error;
      }
    },
    async fetchFile(file: string, maxBytes: number): Promise<{ name: string; bytes: Uint8Array }> {
      const found = await info(file);
      const address = found?.url_private_download ?? found?.url_private;
      if (!found || !address) throw new OutsideFailure('refused', `File ${file} is no longer in Slack`);
      const name = found.name ?? file;
      if ((found.size ?? 0) > maxBytes) throw new OutsideFailure('refused', `${name} is larger than ${maxBytes} bytes`);
      const bytes = await download({ address, token, apiUrl, maxBytes, name, timeout: timeouts.transfer, now });
      return { name, bytes };
    },
  };
}

const gone = new Set(['file_not_found', 'file_deleted']);

/** The message is gone, or a workspace's rules keep it: neither stands in the way of what comes next. */
const keptOrGone = new Set(['message_not_found', 'cant_delete_message', 'compliance_exports_prevent_deletion']);

/** The channel in which a file is shown; null while it is in none. */
function sharedIn(file: SlackFile | null): string | null {
  const { shares, channels = [], groups = [], ims = [] } = file ?? {};
  const all = shares ? Object.keys(sharesOf(file)) : [...channels, ...groups, ...ims];
  return all[0] ?? null;
}

const saysWhere = (file: SlackFile) => ['shares', 'channels', 'groups', 'ims'].some((place) => place in file);

/** The messages that show a file. */
function messagesWith(file: SlackFile | null): { channel: string; ts: string }[] {
  return Object.entries(sharesOf(file)).flatMap(([channel, shares]) =>
    shares.flatMap(({ ts }) => (ts === undefined ? [] : [{ channel, ts }])),
  );
}

function sharesOf(file: SlackFile | null): Record<string, { ts?: string }[]> {
  return { ...file?.shares?.public, ...file?.shares?.private };
}
