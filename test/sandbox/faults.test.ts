import { describe, expect, it } from '@jest/globals';
import { signatureHeaders } from '../../sandbox/signature.ts';
import { startBolt } from './support/bolt.ts';
import { channel, person, slackClient, startSandbox, until } from './support/sandbox.ts';

describe('faults', () => {
  it('lose an answer after the call was carried out', async () => {
    const sandbox = await startSandbox();
    const approvals = channel(sandbox, 'approvals');
    sandbox.faults.add({ kind: 'lose answer', method: 'chat.postMessage' });
    const post = () => slackClient(sandbox).chat.postMessage({ channel: approvals, text: 'once' });
    await expect(post()).rejects.toThrow();
    expect((await slackClient(sandbox).conversations.history({ channel: approvals })).messages).toHaveLength(1);
    await post();
    expect(sandbox.calls.filter(({ method }) => method === 'chat.postMessage').map(({ answer }) => answer?.ok)).toEqual(
      [undefined, true],
    );
  });

  it('lose a request before it was carried out', async () => {
    const sandbox = await startSandbox();
    const approvals = channel(sandbox, 'approvals');
    sandbox.faults.add({ kind: 'lose request', method: 'chat.postMessage' });
    await expect(slackClient(sandbox).chat.postMessage({ channel: approvals, text: 'never' })).rejects.toThrow();
    expect((await slackClient(sandbox).conversations.history({ channel: approvals })).messages).toEqual([]);
  });

  it('answer 500, 429 or a refusal so many times', async () => {
    const sandbox = await startSandbox();
    const ask = () => slackClient(sandbox).auth.test();
    sandbox.faults.add({ kind: 'fail', method: 'auth.test', status: 500, times: 2 });
    await expect(ask()).rejects.toMatchObject({ statusCode: 500 });
    await expect(ask()).rejects.toMatchObject({ statusCode: 500 });
    sandbox.faults.add({ kind: 'fail', method: '*', status: 429, retryAfter: 7 });
    await expect(ask()).rejects.toMatchObject({ retryAfter: 7 });
    sandbox.faults.add({ kind: 'refuse', method: 'auth.test', error: 'fatal_error' });
    await expect(ask()).rejects.toThrow('fatal_error');
    expect((await ask()).ok).toBe(true);
  });

  it('can be ordered over HTTP by who knows the secret', async () => {
    const sandbox = await startSandbox();
    const body = JSON.stringify({ kind: 'refuse', method: 'auth.test', error: 'fatal_error' });
    const order = (headers: Record<string, string>) =>
      fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', headers, body });
    expect((await order({})).status).toBe(401);
    const signed = signatureHeaders(
      sandbox.secrets.sandbox,
      { method: 'POST', path: '/sandbox/faults', body },
      Math.floor(Date.now() / 1000),
    );
    expect((await order(signed)).status).toBe(200);
    expect((await order(signed)).status).toBe(401);
    await expect(slackClient(sandbox).auth.test()).rejects.toThrow('fatal_error');
  });

  it('drop the app’s WebSocket; what was not taken comes again on the next one', async () => {
    // The app waits 5 s before it connects anew; a tenth of Slack's minute comes after that.
    const { sandbox, heard } = await startListener({ retryScale: 0.1 });
    sandbox.faults.add({ kind: 'drop socket' });
    await until(() => !sandbox.socketMode());
    await person(sandbox, 'jan').say(channel(sandbox, 'approvals'), 'while nobody listens');
    await until(() => heard.length > 0);
    expect(heard).toEqual(['while nobody listens']);
  }, 20_000);

  it('make the app connect anew', async () => {
    const { sandbox, heard } = await startListener();
    sandbox.faults.add({ kind: 'refresh socket' });
    await until(() => sandbox.calls.filter(({ method }) => method === 'apps.connections.open').length === 2);
    await until(() => sandbox.socketMode());
    await person(sandbox, 'jan').say(channel(sandbox, 'approvals'), 'on the new one');
    await until(() => heard.includes('on the new one'));
  }, 20_000);
});

/** A Bolt app in Socket Mode that writes down the messages it hears. */
async function startListener(options: Parameters<typeof startBolt>[2] = {}) {
  const heard: string[] = [];
  const { sandbox } = await startBolt(
    'socket',
    (app) => {
      app.message(async ({ message }) => {
        heard.push('text' in message ? (message.text ?? '') : '');
      });
    },
    options,
  );
  return { sandbox, heard };
}
