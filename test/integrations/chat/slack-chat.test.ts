import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../../cards/card.ts';
import type { Place } from '../../../integrations/chat/chat.ts';
import { createLimiter } from '../../../integrations/chat/limiter.ts';
import { createSlackClient } from '../../../integrations/chat/slack/client.ts';
import { createSlackChat } from '../../../integrations/chat/slack/slack-chat.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { channel, person, silent, startSandbox } from '../../sandbox/support/sandbox.ts';

const card = (summary: string): Card => ({ summary, parts: [{ part: 'text', text: summary }] });

function chatOf(sandbox: Sandbox, options: { approvals?: string; now?: () => number } = {}) {
  const apiUrl = `${sandbox.url}/api/`;
  const token = sandbox.secrets.botToken;
  return createSlackChat({
    client: createSlackClient({ token, apiUrl, logger: silent, timeout: 2_000 }),
    limiter: createLimiter({ rateOf: () => null }),
    drawing: {
      message: ({ summary }) => ({
        text: summary,
        blocks: [{ type: 'section', text: { type: 'plain_text', text: summary } }],
      }),
      home: ({ summary }) => ({
        type: 'home',
        blocks: [{ type: 'section', text: { type: 'plain_text', text: summary } }],
      }),
    },
    userOf: async (one) => [...sandbox.workspace.users.values()].find(({ handle }) => handle === one)?.id ?? null,
    token,
    apiUrl,
    channel: options.approvals ?? '#approvals',
    timeouts: { transfer: 2_000, share: 500 },
  });
}

const pdf = {
  name: 'sheet.pdf',
  title: 'Approval sheet',
  type: 'application/pdf',
  stored: { file: 'f1', approval: 'a1' },
  isSheet: false,
  bytes: Buffer.from('%PDF-1.4 sheet'),
};

async function inApprovals(sandbox: Sandbox): Promise<Place & { in: 'channel' }> {
  return { in: 'channel', channel: await chatOf(sandbox).channelFor({ number: 'CA-2026-0001', confidential: false }) };
}

describe('posts in Slack', () => {
  it('stand in the channel, in a thread, and in a person’s own conversation, and are drawn anew', async () => {
    const sandbox = await startSandbox();
    const chat = chatOf(sandbox);
    const place = await inApprovals(sandbox);
    const root = await chat.post(place, card('An approval'), 'root');
    await chat.post({ ...place, thread: root.message }, card('A vote'), 'reply');
    await chat.redraw(root, card('An approval, approved'));
    const mei = person(sandbox, 'mei');
    expect(await mei.messages(place.channel)).toMatchObject([{ text: 'An approval, approved', replies: { count: 1 } }]);
    await chat.post({ in: 'person', person: 'mei' }, card('Your vote'), 'dm');
    await chat.post({ in: 'person', person: 'mei' }, card('Your vote again'), 'dm 2');
    expect(sandbox.calls.filter(({ method }) => method === 'conversations.open')).toHaveLength(1);
  });

  it('are found by their key after a lost answer, wherever they are', async () => {
    const sandbox = await startSandbox();
    const chat = chatOf(sandbox);
    const place = await inApprovals(sandbox);
    const since = Date.now();
    sandbox.faults.add({ kind: 'lose answer', method: 'chat.postMessage' });
    await expect(chat.post(place, card('An approval'), 'root')).rejects.toMatchObject({ kind: 'unanswered' });
    const root = await chat.findPost(place, 'root', since);
    expect(root).toMatchObject({ channel: place.channel });
    const thread = { ...place, thread: root?.message ?? '' };
    const reply = await chat.post(thread, card('A vote'), 'reply');
    expect(await chat.findPost(thread, 'reply', since)).toEqual(reply);
    expect(await chat.findPost(place, 'never posted', since)).toBeNull();
    expect(await chat.findPost({ ...place, thread: '1.000001' }, 'reply', since)).toBeNull();
  });

  it('are found behind more than a page of others', async () => {
    const sandbox = await startSandbox();
    const chat = chatOf(sandbox);
    const place = await inApprovals(sandbox);
    const first = await chat.post(place, card('first'), 'first');
    for (let n = 0; n < 205; n += 1) await chat.post(place, card(`other ${n}`), `other ${n}`);
    expect(await chat.findPost(place, 'first', Date.now() - 60_000)).toEqual(first);
  });

  it('say whether a failure may have happened, may pass, or is for good', async () => {
    const sandbox = await startSandbox();
    const chat = chatOf(sandbox);
    const place = await inApprovals(sandbox);
    const post = () => chat.post(place, card('x'), 'x');
    const faults = [
      [
        { kind: 'fail', method: 'chat.postMessage', status: 429, retryAfter: 7 },
        { kind: 'later', retryAfter: 7_000 },
      ],
      [{ kind: 'fail', method: 'chat.postMessage', status: 500 }, { kind: 'unanswered' }],
      [{ kind: 'fail', method: 'chat.postMessage', status: 503 }, { kind: 'later' }],
      [{ kind: 'refuse', method: 'chat.postMessage', error: 'fatal_error' }, { kind: 'unanswered' }],
      [{ kind: 'refuse', method: 'chat.postMessage', error: 'ratelimited' }, { kind: 'later' }],
      [{ kind: 'refuse', method: 'chat.postMessage', error: 'missing_scope' }, { kind: 'later' }],
      [{ kind: 'refuse', method: 'chat.postMessage', error: 'channel_not_found' }, { kind: 'refused' }],
      [{ kind: 'delay', method: 'chat.postMessage', ms: 2_500 }, { kind: 'unanswered' }],
    ] as const;
    for (const [fault, expected] of faults) {
      sandbox.faults.add(fault);
      await expect(post()).rejects.toMatchObject(expected);
    }
    await expect(chat.redraw({ channel: place.channel, message: '1.000001' }, card('x'))).rejects.toMatchObject({
      kind: 'refused',
    });
  });
});

describe('channels in Slack', () => {
  const open = { number: 'CA-2026-0001', confidential: false };

  it('are found by name or taken by id, and made where there is none', async () => {
    const sandbox = await startSandbox();
    const approvals = channel(sandbox, 'approvals');
    expect(await chatOf(sandbox, { approvals: '#Approvals' }).channelFor(open)).toBe(approvals);
    expect(await chatOf(sandbox, { approvals }).channelFor(open)).toBe(approvals);
    const made = await chatOf(sandbox, { approvals: '#elsewhere' }).channelFor(open);
    expect(sandbox.workspace.channels.get(made)).toMatchObject({ name: 'elsewhere', kind: 'private' });
  });

  it('that are public are not taken, and it is said what to do', async () => {
    const sandbox = await startSandbox();
    const chat = chatOf(sandbox, { approvals: '#general' });
    await expect(chat.channelFor(open)).rejects.toThrow('/invite @Countersign');
  });

  it('of a confidential approval are made once, also after a lost answer', async () => {
    const sandbox = await startSandbox();
    const secret = { number: 'CA-2026-0007', confidential: true };
    sandbox.faults.add({ kind: 'lose answer', method: 'conversations.create' });
    await expect(chatOf(sandbox).channelFor(secret)).rejects.toMatchObject({ kind: 'unanswered' });
    const id = await chatOf(sandbox).channelFor(secret);
    expect(id).toBe(channel(sandbox, 'approval-ca-2026-0007'));
  });

  it('take in the people they can and tell who could not be brought', async () => {
    const sandbox = await startSandbox();
    const chat = chatOf(sandbox);
    const own = await chat.channelFor({ number: 'CA-2026-0008', confidential: true });
    expect(await chat.gather(own, ['mei', 'anna', 'nobody'])).toEqual([{ person: 'nobody', why: 'user_not_found' }]);
    expect(await chat.gather(own, ['mei', 'sam'])).toEqual([]);
    const members = [...sandbox.workspace.channels.values()].find(({ id }) => id === own)?.members;
    expect(members).toEqual(expect.arrayContaining([person(sandbox, 'mei').id, person(sandbox, 'sam').id]));
  });
});

describe('files in Slack', () => {
  it('are reserved, uploaded, shared, read back and removed, twice without harm', async () => {
    const sandbox = await startSandbox({ fileShareMs: 50 });
    const chat = chatOf(sandbox);
    const place = await inApprovals(sandbox);
    const reserved: string[] = [];
    const attached = await chat.attach(place, pdf, async (file) => void reserved.push(file));
    expect(attached).toEqual({ file: reserved[0], channel: place.channel });
    expect(await chat.findAttached(attached.file)).toEqual(attached);
    const read = await chat.fetchFile(attached.file, 1_000);
    expect(Buffer.from(read.bytes)).toEqual(pdf.bytes);
    await expect(chat.fetchFile(attached.file, 5)).rejects.toMatchObject({ kind: 'refused' });
    const { messages } = sandbox.workspace;
    expect(messages.get(place.channel)).toHaveLength(1);
    await chat.remove(attached.file);
    await chat.remove(attached.file);
    expect(messages.get(place.channel)).toEqual([]);
    expect(await chat.findAttached(attached.file)).toBeNull();
    await expect(chat.fetchFile(attached.file, 1_000)).rejects.toMatchObject({ kind: 'refused' });
  });

  it('are looked up by their reserved id after a lost answer', async () => {
    const sandbox = await startSandbox();
    const chat = chatOf(sandbox);
    const place = await inApprovals(sandbox);
    const reserved: string[] = [];
    sandbox.faults.add({ kind: 'lose answer', method: 'files.completeUploadExternal' });
    const attach = chat.attach(place, pdf, async (file) => void reserved.push(file));
    await expect(attach).rejects.toMatchObject({ kind: 'unanswered' });
    expect(await chat.findAttached(reserved[0] ?? '')).toEqual({ file: reserved[0], channel: place.channel });
  });
});
