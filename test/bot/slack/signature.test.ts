import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createHttpReceiver } from '../../../bot/slack/http-receiver.ts';

const secret = 'the signing secret';
const now = Date.parse('2026-11-24T09:00:00Z');
const seconds = now / 1_000;
const close: (() => void)[] = [];
afterEach(() => {
  for (const one of close.splice(0)) one();
});

function sign(body: string, at = seconds, key = secret) {
  const signature = `v0=${createHmac('sha256', key).update(`v0:${at}:${body}`).digest('hex')}`;
  return { 'x-slack-signature': signature, 'x-slack-request-timestamp': String(at) };
}

/** A receiver on a port of its own; Bolt is a function that keeps what it was given. */
async function receive(fails: boolean[] = []) {
  const taken: { body: Record<string, unknown>; retryNum?: number }[] = [];
  const turnedAway: string[] = [];
  let clock = now;
  const receiver = createHttpReceiver({
    signingSecret: secret,
    now: () => clock,
    maxBytes: 10_000,
    turnedAway: (why) => turnedAway.push(why),
    failed: () => undefined,
  });
  receiver.init({
    processEvent: async ({ body, retryNum, ack }: Parameters<App['processEvent']>[0]) => {
      if (fails.shift()) throw new Error('not now');
      taken.push({ body, ...(retryNum === undefined ? {} : { retryNum }) });
      await ack({ taken: true });
    },
  } as App);
  const server = createServer((request, response) => receiver.handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const send = async (body: string, headers: Record<string, string>, type = 'application/json') => {
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
    return { status: response.status, text: await response.text() };
  };
  return { send, taken, turnedAway, later: (ms: number) => (clock += ms) };
}

const event = JSON.stringify({ type: 'event_callback', event_id: 'Ev1', event: { type: 'message' } });

describe('a request to the door', () => {
  it('signed by Slack is taken, and answered when it has been processed', async () => {
    const { send, taken } = await receive();
    expect(await send(event, sign(event))).toEqual({ status: 200, text: '{"taken":true}' });
    const body = new URLSearchParams({
      payload: JSON.stringify({ type: 'block_actions', said: 'да & нет' }),
    }).toString();
    await send(body, sign(body), 'application/x-www-form-urlencoded');
    expect(taken.at(-1)?.body).toEqual({ type: 'block_actions', said: 'да & нет' });
    const command = 'command=%2Fapproval&text=list+all';
    await send(command, sign(command), 'application/x-www-form-urlencoded; charset=utf-8');
    expect(taken.at(-1)?.body).toEqual({ command: '/approval', text: 'list all' });
  });

  it.each([
    ['unsigned', {}],
    ['unsigned', { 'x-slack-signature': sign(event)['x-slack-signature'] }],
    ['unsigned', { ...sign(event), 'x-slack-request-timestamp': 'now' }],
    ['unsigned', { ...sign(event), 'x-slack-signature': 'v0=' }],
    ['forged', sign(event, seconds, 'another secret')],
    ['forged', sign(`${event} `)],
    ['forged', { ...sign(event, seconds), 'x-slack-request-timestamp': String(seconds + 1) }],
    ['stale', sign(event, seconds - 301)],
    ['stale', sign(event, seconds + 301)],
  ])('that is %s gets 401 and leaves no trace', async (why, headers) => {
    const { send, taken, turnedAway } = await receive();
    expect(await send(event, headers)).toEqual({ status: 401, text: '' });
    expect(taken).toEqual([]);
    expect(turnedAway).toEqual([why]);
  });

  it('counts once: replayed, it gets 401, at once and as long as its timestamp would hold', async () => {
    const { send, taken, turnedAway, later } = await receive();
    const ahead = sign(event, seconds + 299);
    expect((await send(event, ahead)).status).toBe(200);
    expect((await send(event, ahead)).status).toBe(401);
    later(598_000);
    expect((await send(event, ahead)).status).toBe(401);
    expect(taken).toHaveLength(1);
    expect(turnedAway).toEqual(['replayed', 'replayed']);
  });

  it('sent again by Slack, newly signed, passes; so does the very same one that came to nothing', async () => {
    const { send, taken } = await receive([true]);
    expect((await send(event, sign(event))).status).toBe(500);
    expect((await send(event, sign(event))).status).toBe(200);
    const again = { ...sign(event, seconds + 1), 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    expect((await send(event, again)).status).toBe(200);
    expect(taken).toMatchObject([{}, { retryNum: 1 }]);
  });

  it('to verify the address is answered with its challenge, and only when it is signed', async () => {
    const { send, taken } = await receive();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-1' });
    expect(await send(body, sign(body))).toEqual({ status: 200, text: '{"challenge":"c-1"}' });
    expect((await send(body, {})).status).toBe(401);
    const ssl = 'ssl_check=1&token=x';
    expect((await send(ssl, sign(ssl), 'application/x-www-form-urlencoded')).status).toBe(200);
    expect(taken).toEqual([]);
  });

  it('that is too large or no JSON is refused', async () => {
    const { send } = await receive();
    const large = JSON.stringify({ text: 'x'.repeat(20_000) });
    expect((await send(large, sign(large))).status).toBe(413);
    expect((await send('{"a":', sign('{"a":'))).status).toBe(400);
    expect((await send('[]', sign('[]'))).status).toBe(400);
  });
});
