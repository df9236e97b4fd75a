import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { channel, person, slackClient } from './support/sandbox.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a workspace with a folder', () => {
  it('is the same after the next start: people, messages, files, what was read, the clock', async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const first = createSandbox({ data: folder, rateLimit: 0 });
    await first.listen();
    const approvals = channel(first, 'approvals');
    const jan = person(first, 'jan');
    const root = await slackClient(first).chat.postMessage({ channel: approvals, text: 'root' });
    await person(first, 'mei').upload(approvals, { name: 'a.pdf', bytes: Buffer.from('bytes') }, root.ts);
    await jan.read(approvals);
    first.workspace.clock.advance(86_400_000);
    first.workspace.announce({ type: 'clock moved' });
    const before = { messages: await jan.messages(approvals), channels: (await jan.state()).channels };
    await first.close();

    const second = createSandbox({ data: folder, rateLimit: 0 });
    await second.listen();
    const again = person(second, 'jan');
    expect(again.id).toBe(jan.id);
    expect({ messages: await again.messages(approvals), channels: (await again.state()).channels }).toEqual(before);
    const [, file] = await again.thread(approvals, root.ts ?? '');
    const bytes = await fetch(`${second.url}${file?.files?.[0]?.url}?as=${again.id}`);
    expect(await bytes.text()).toBe('bytes');
    expect((await again.state()).clock.offsetMs).toBe(86_400_000);
    const next = await slackClient(second).chat.postMessage({ channel: approvals, text: 'tomorrow' });
    expect(Number(next.ts) - Number(root.ts)).toBeGreaterThan(86_000);
    await second.close();
  });
});
