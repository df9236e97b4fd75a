import { describe, expect, it } from '@jest/globals';
import { channel, person, slackClient, startSandbox, until } from './support/sandbox.ts';
import { triggerOf } from './support/trigger.ts';

/** A form of Jan's with one file in it. */
async function formOfFiles() {
  const sandbox = await startSandbox();
  const element = { type: 'file_input', action_id: 'file', filetypes: ['pdf'], max_files: 2 };
  const plain = (text: string) => ({ type: 'plain_text', text });
  const blocks = [{ type: 'input', block_id: 'scan', label: plain('Scan'), element }];
  const { view } = await slackClient(sandbox).views.open({
    trigger_id: triggerOf(sandbox, 'jan'),
    view: { type: 'modal', title: plain('Files'), submit: plain('Send'), blocks } as never,
  });
  return {
    sandbox,
    jan: person(sandbox, 'jan'),
    form: { viewId: view?.id ?? '', blockId: 'scan', actionId: 'file' },
  };
}

describe('files of the bot', () => {
  it('are uploaded in three steps and stand in the thread a moment later, as one message', async () => {
    const sandbox = await startSandbox({ fileShareMs: 1_000 });
    const client = slackClient(sandbox);
    const approvals = channel(sandbox, 'approvals');
    const { ts = '' } = await client.chat.postMessage({ channel: approvals, text: 'root' });
    const sheet = Buffer.from('%PDF-1.7 a sheet');
    const done = await client.filesUploadV2({
      channel_id: approvals,
      thread_ts: ts,
      initial_comment: 'The sheet',
      file_uploads: [{ file: sheet, filename: 'sheet.pdf', title: 'Sheet 1' }],
    });
    const id = done.files[0]?.files?.[0]?.id ?? '';
    expect((await client.files.info({ file: id })).file?.shares).toEqual({});
    const file = await until(async () => {
      const info = await client.files.info({ file: id });
      return info.file?.shares?.private && info.file;
    });
    expect(file.shares?.private?.[approvals]?.[0]).toMatchObject({ thread_ts: ts, channel_name: 'approvals' });
    const replies = await client.conversations.replies({ channel: approvals, ts });
    expect(replies.messages?.[1]).toMatchObject({
      text: 'The sheet',
      subtype: 'file_share',
      files: [{ id, title: 'Sheet 1' }],
    });
    await expect(client.files.completeUploadExternal({ files: [{ id, title: 'again' }] })).rejects.toThrow(
      'file_not_found',
    );
  });

  it('are served to the bot’s token, and to others as a sign-in page', async () => {
    const sandbox = await startSandbox();
    const jan = person(sandbox, 'jan');
    const bytes = Buffer.from('%PDF-1.7 тест');
    const { files } = (await jan.upload(channel(sandbox, 'approvals'), { name: 'a b.pdf', bytes })) as unknown as {
      files: string[];
    };
    const { file } = await slackClient(sandbox).files.info({ file: files[0] ?? '' });
    const get = (headers: Record<string, string>) => fetch(file?.url_private_download ?? '', { headers });
    const mine = await get({ Authorization: `Bearer ${sandbox.secrets.botToken}` });
    expect(Buffer.from(await mine.arrayBuffer())).toEqual(bytes);
    const theirs = await get({});
    expect([theirs.status, theirs.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('of people where the bot is not are not there for it', async () => {
    const sandbox = await startSandbox();
    const { files } = (await person(sandbox, 'jan').upload(channel(sandbox, 'sales'), {
      name: 'x.pdf',
      bytes: Buffer.from('x'),
    })) as unknown as { files: string[] };
    await expect(slackClient(sandbox).files.info({ file: files[0] ?? '' })).rejects.toThrow('file_not_found');
  });

  it('that are given in a form are uploaded before it is sent, and are there for the bot once it was', async () => {
    const { sandbox, jan, form } = await formOfFiles();
    const given = await jan.uploadIntoForm(form, { name: 'signed.pdf', bytes: Buffer.from('%PDF-1.7 signed') });
    const [file] = given.files as { id: string; name: string }[];
    expect(file).toMatchObject({ name: 'signed.pdf', size: 15, user: jan.id, channels: [] });
    const info = () => slackClient(sandbox).files.info({ file: file?.id ?? '' });
    await expect(info()).rejects.toThrow('file_not_found');
    const values = { scan: { file: { type: 'file_input', files: [{ id: file?.id }, { id: 'F0ELSES' }] } } };
    await jan.submit(form.viewId, values);
    expect((await info()).file?.name).toBe('signed.pdf');
  });

  it.each([
    ['an ending that is not taken', { name: 'signed.exe', bytes: Buffer.from('x') }, 'not a kind of file'],
    ['more than Slack takes in a form', { name: 'a.pdf', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) }, 'too large'],
  ])('of %s are not taken into a form', async (_what, file, words) => {
    const { jan, form } = await formOfFiles();
    expect(await jan.uploadIntoForm(form, file)).toMatchObject({ ok: false, error: expect.stringContaining(words) });
  });

  it('are missed in a form that requires one', async () => {
    const { jan, form } = await formOfFiles();
    expect(await jan.submit(form.viewId)).toMatchObject({ errors: { scan: expect.stringContaining('required') } });
  });

  it('leave a tombstone when they are deleted', async () => {
    const sandbox = await startSandbox();
    const client = slackClient(sandbox);
    const approvals = channel(sandbox, 'approvals');
    const done = await client.filesUploadV2({
      channel_id: approvals,
      file_uploads: [{ file: Buffer.from('x'), filename: 'x.pdf' }],
    });
    const id = done.files[0]?.files?.[0]?.id ?? '';
    await client.files.delete({ file: id });
    await expect(client.files.info({ file: id })).rejects.toThrow('file_deleted');
    const history = await client.conversations.history({ channel: approvals });
    expect(history.messages?.[0]?.files).toEqual([{ id, mode: 'tombstone' }]);
  });

  it('must have as many bytes as were announced', async () => {
    const sandbox = await startSandbox();
    const { upload_url } = await slackClient(sandbox).files.getUploadURLExternal({ filename: 'x.pdf', length: 10 });
    const response = await fetch(upload_url ?? '', { method: 'POST', body: 'short' });
    expect(response.status).toBe(400);
  });
});
