import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { fakeService, type Heard, type Said } from '../support/loopback.ts';

/** A message as the server keeps it. */
export interface Message {
  channel: string;
  ts: string;
  text: string;
  blocks: string;
  thread: string | null;
}

export const secrets = { token: 'bot', appToken: 'app', signing: 's3' };
const own = { id: 'T9', domain: 'other' };

/**
 * A small server that speaks Slack's protocol its own way: tokens of another kind, two pages of everything, members without teams, locales or
 * e-mails, no bot ids, and `unknown_method` for all that it does not have: direct conversations, invitations, App Home, uploads of files.
 */
export async function otherSlack(
  members: readonly object[],
  channels: readonly string[],
  file: { name: string; bytes: Buffer },
) {
  const messages: Message[] = [];
  const views: Record<string, unknown>[] = [];
  const unknown = new Set<string>();
  const responses: string[] = [];
  const socket = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  socket.on('connection', (line) => line.send(JSON.stringify({ type: 'hello', num_connections: 1 })));
  await once(socket, 'listening');
  let envelopes = 0;

  const server = await fakeService((heard) => {
    if (heard.path === '/files/F1') return download(heard);
    if (heard.path === '/response') {
      responses.push(heard.body.toString());
      return { status: 200, body: 'ok' };
    }
    const method = heard.path.replace('/gate/api/', '');
    const answer = called(method, Object.fromEntries(new URLSearchParams(heard.body.toString())));
    return { status: 200, body: answer ?? notThere(method) };
  });

  function notThere(method: string) {
    unknown.add(method);
    return { ok: false, error: 'unknown_method', req_method: method };
  }

  function download({ headers }: Heard): Said {
    if (headers.authorization !== `Bearer ${secrets.token}`) return { status: 403, body: 'no' };
    return { status: 200, headers: { 'content-type': 'application/pdf' }, body: file.bytes.toString('latin1') };
  }

  function called(method: string, said: Record<string, string>): object | null {
    switch (method) {
      case 'auth.test':
        return { ok: true, team: 'Other', team_id: own.id, user: 'countersign', user_id: 'UBOT', extra: { new: 1 } };
      case 'users.list':
        return page(members, said.cursor, 'members');
      case 'conversations.list': {
        const all = channels.map((name) => ({ id: `G${name.length}`, name }));
        return page(all, said.cursor, 'channels');
      }
      case 'chat.postMessage': {
        const ts = `17${messages.length}.5`;
        const { channel = '', text = '', blocks = '', thread_ts: thread = null } = said;
        messages.push({ channel, ts, text, blocks, thread });
        return { ok: true, channel, ts };
      }
      case 'chat.update': {
        const message = messages.find(({ channel, ts }) => channel === said.channel && ts === said.ts);
        if (!message) return { ok: false, error: 'message_not_found' };
        Object.assign(message, { text: said.text, blocks: said.blocks });
        return { ok: true, channel: said.channel, ts: said.ts };
      }
      case 'views.open':
        views.push(JSON.parse(said.view ?? '{}'));
        return { ok: true, view: { id: `V${views.length}` } };
      case 'files.info':
        return {
          ok: true,
          file: { id: 'F1', name: file.name, size: file.bytes.length, url_private: `${server.url}/files/F1` },
        };
      case 'apps.connections.open':
        return { ok: true, url: `ws://127.0.0.1:${(socket.address() as AddressInfo).port}/` };
      default:
        return null;
    }
  }

  /** What people do, sent to the bot over HTTP as signed requests. Answers with the body of the bot's answer. */
  async function overHttp(bot: string, kind: Kind, payload: object): Promise<unknown> {
    const json = kind === 'events_api';
    const form = kind === 'interactive' ? { payload: JSON.stringify(payload) } : { ...payload };
    const body = json ? JSON.stringify(payload) : new URLSearchParams(form as Record<string, string>).toString();
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secrets.signing).update(`v0:${timestamp}:${body}`).digest('hex');
    const response = await fetch(`${bot}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
      },
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`the bot answered ${response.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  /** The same as an envelope of Socket Mode. */
  function overSocket(type: Kind, payload: object): Promise<unknown> {
    const [line] = socket.clients;
    if (!line) throw new Error('the bot has not connected');
    const envelope_id = `e${++envelopes}`;
    return new Promise((resolve) => {
      line.on('message', function heard(data) {
        const answer = JSON.parse(String(data));
        if (answer.envelope_id !== envelope_id) return;
        line.off('message', heard);
        resolve(answer.payload ?? null);
      });
      line.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== 'events_api' }));
    });
  }

  return {
    apiUrl: `${server.url}/gate/api`,
    responseUrl: `${server.url}/response`,
    team: own,
    messages,
    views,
    unknown,
    responses,
    overHttp,
    overSocket,
    connected: () => socket.clients.size > 0,
    async close() {
      for (const line of socket.clients) line.terminate();
      socket.close();
      await server.close();
    },
  };
}

export type Kind = 'slash_commands' | 'interactive' | 'events_api';
export type OtherSlack = Awaited<ReturnType<typeof otherSlack>>;

/** One thing a page. */
function page(all: readonly object[], cursor = '0', name: string) {
  const place = Number(cursor || 0);
  const next = place + 1 < all.length ? String(place + 1) : '';
  return { ok: true, [name]: all.slice(place, place + 1), response_metadata: { next_cursor: next } };
}
