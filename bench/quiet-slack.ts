import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Rate } from '../integrations/chat/limiter.ts';
import { slackRates } from '../integrations/chat/slack/rates.ts';
import { type Calls, saidBeside, type ToQuietSlack } from './quiet-slack-words.ts';

/**
 * A Slack that does next to nothing, as a process of its own: it gives out ids, keeps count, and sees to Slack's rates as strictly as
 * Slack does, so that what it costs does not hide what the bot costs.
 */
interface Bucket {
  rate: Rate;
  tokens: number;
  at: number;
}

const buckets = new Map<string, Bucket>();
let rateOf = slackRates(1);
let users: { id: string; email: string }[] = [];
let calls: Calls = { count: {}, turnedAway: 0, redrawn: [], posted: [] };
let ids = 0;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => answer(request, response, Buffer.concat(chunks).toString('utf8')));
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on('message', (message: ToQuietSlack) => {
  switch (message.ask) {
    case 'begin':
      users = message.users;
      rateOf = slackRates(message.rate);
      buckets.clear();
      calls = { count: {}, turnedAway: 0, redrawn: [], posted: [] };
      process.send?.({ begun: true });
      return;
    case 'calls':
      process.send?.(calls);
      return;
  }
});
process.on('disconnect', () => process.exit());

function answer({ url = '' }: IncomingMessage, response: ServerResponse, body: string): void {
  const path = url.replace(/^\/api\//, '').replace(/\?.*$/, '');
  const method = path.startsWith('/actions/') ? saidBeside : path;
  calls.count[method] = (calls.count[method] ?? 0) + 1;
  const fields = url.startsWith('/api/') ? new URLSearchParams(body) : new URLSearchParams();
  const channel = fields.get('channel') ?? '';
  const lanes = method === 'chat.postMessage' ? [method, `channel ${channel}`] : [method];
  const wait = url.startsWith('/api/') ? waitOf(lanes) : 0;
  if (wait > 0) {
    calls.turnedAway += 1;
    response
      .writeHead(429, { 'retry-after': String(Math.ceil(wait / 1_000)) })
      .end('{"ok":false,"error":"ratelimited"}');
    return;
  }
  const json = JSON.stringify({ ok: true, ...answerOf(method, channel, fields) });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }).end(json);
}

function answerOf(method: string, channel: string, fields: URLSearchParams): object {
  const at = process.hrtime.bigint();
  switch (method) {
    case 'auth.test':
      return { team_id: 'T0BENCH', user_id: 'U0BOT', bot_id: 'B0BOT' };
    case 'users.list':
      return { members: users.map(({ id, email }) => ({ id, team_id: 'T0BENCH', profile: { email } })) };
    case 'conversations.list':
      return { channels: [{ id: 'C0APPROVALS', name: 'approvals', is_member: true }] };
    case 'conversations.open':
      return { channel: { id: `D${fields.get('users')}` } };
    case 'chat.postMessage': {
      const ts = `${++ids}.000000`;
      calls.posted.push({ channel, at });
      return { channel, ts };
    }
    case 'chat.update':
      calls.redrawn.push({ channel, message: fields.get('ts') ?? '', at });
      return { channel, ts: fields.get('ts') };
    case 'files.getUploadURLExternal':
      return { file_id: `F${++ids}`, upload_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload` };
    case 'files.info':
      return { file: { id: fields.get('file'), shares: { private: { C0APPROVALS: [{ ts: '1.0' }] } } } };
    default:
      return {};
  }
}

/** Milliseconds until these lanes have room; 0 takes the room. A little is allowed on top: Slack's own count is not exact either. */
function waitOf(lanes: readonly string[]): number {
  const at = performance.now();
  const taken: Bucket[] = [];
  for (const lane of lanes) {
    const rate = rateOf(lane);
    if (!rate) continue;
    const bucket = buckets.get(lane) ?? { rate, tokens: rate.burst + 5, at };
    bucket.tokens = Math.min(rate.burst + 5, bucket.tokens + ((at - bucket.at) * rate.perMinute) / 60_000);
    bucket.at = at;
    buckets.set(lane, bucket);
    if (bucket.tokens < 1) return ((1 - bucket.tokens) * 60_000) / rate.perMinute;
    taken.push(bucket);
  }
  for (const bucket of taken) bucket.tokens -= 1;
  return 0;
}
