import { z } from 'zod';
import { announceFile, deleteFile, shareFiles } from '../workspace/files.ts';
import { secretText } from '../workspace/ids.ts';
import { find } from '../workspace/messages.ts';
import type { StoredFile } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { ids, json, text } from './fields.ts';
import { destinationOr, fileOr } from './find.ts';
import { type Method, method } from './method.ts';
import { presentFile } from './present-file.ts';
import { Refusal } from './refusal.ts';

/** The most bytes Slack takes in one file. */
const LARGEST = 1024 ** 3;

const completion = z.object({
  files: json(z.array(z.object({ id: z.string(), title: z.string().optional() }))),
  channel_id: text.optional(),
  channels: ids.optional(),
  thread_ts: text.optional(),
  initial_comment: text.optional(),
});

/** The file methods; uploads go to the address that files.getUploadURLExternal names: https://docs.slack.dev/messaging/working-with-files#upload */
export function fileMethods(uploads: Map<string, string>): Record<string, Method> {
  return {
    'files.getUploadURLExternal': method(
      4,
      z.object({ filename: text, length: z.coerce.number().int() }),
      ({ workspace }, args) => {
        if (args.length <= 0 || args.filename === '') throw new Refusal('invalid_arguments');
        if (args.length > LARGEST) throw new Refusal('file_upload_size_restricted');
        const file = announceFile(workspace, workspace.app.botUser, args.filename, args.length);
        const ticket = secretText();
        uploads.set(ticket, file.id);
        return { upload_url: `${workspace.url}/upload/v1/${ticket}`, file_id: file.id };
      },
    ),
    'files.completeUploadExternal': method(4, completion, ({ workspace, timers, fileShareMs }, args) => {
      const files = args.files.map(({ id, title }) => uploaded(workspace, id, title));
      if (files.length === 0) throw new Refusal('invalid_arguments');
      const wanted = args.channel_id ?? args.channels?.[0];
      if (wanted) {
        const channel = destinationOr(workspace, wanted);
        const named = args.thread_ts ? find(workspace, channel.id, args.thread_ts) : undefined;
        if (args.thread_ts && !named) throw new Refusal('invalid_thread_ts');
        for (const file of files) file.state = 'shared';
        const share = {
          channel: channel.id,
          threadTs: named?.threadTs ?? named?.ts,
          user: workspace.app.botUser,
          text: args.initial_comment ?? '',
        };
        if (fileShareMs > 0) timers.after(fileShareMs, () => shareFiles(workspace, files, share));
        else shareFiles(workspace, files, share);
      }
      return { files: files.map((file) => presentFile(workspace, file)) };
    }),
    'files.info': method(4, z.object({ file: text }), ({ workspace }, args) => ({
      file: presentFile(workspace, fileOr(workspace, args.file)),
      comments: [],
      response_metadata: { next_cursor: '' },
    })),
    'files.delete': method(3, z.object({ file: text }), ({ workspace }, args) => {
      const file = fileOr(workspace, args.file);
      if (file.user !== workspace.app.botUser) throw new Refusal('cant_delete_file');
      deleteFile(workspace, file);
      return {};
    }),
  };
}

/** A file of the app whose bytes are there and which has not been completed before. */
function uploaded(workspace: Workspace, id: string, title: string | undefined): StoredFile {
  const file = workspace.files.get(id);
  if (file?.state !== 'uploaded' || file.user !== workspace.app.botUser) throw new Refusal('file_not_found');
  if (title) file.title = title;
  return file;
}
