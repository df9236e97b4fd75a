import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { asObject, asString, type JsonObject, parseObject } from '../json.ts';
import type { Timers } from '../timers.ts';
import { secretText } from '../workspace/ids.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Delivery, Door, Reply } from './door.ts';

export interface SocketDoor extends Door {
  /** The address of one new connection; it is good once. */
  ticketUrl(): string;
  /** Whether a connection may be made with this ticket; uses it up. */
  admit(ticket: string): boolean;
  connect(socket: WebSocket): void;
  /** Cuts all connections without a word. */
  drop(): void;
  /** Tells the app to connect anew, as Slack does when it moves a connection. */
  refresh(): void;
}

interface Options {
  workspace: Workspace;
  timers: Timers;
  answerMs: number;
  /** Slack refreshes a connection about once an hour. */
  refreshMs: number;
}

const PING_MS = 5_000;
const TYPES = { event: 'events_api', interactive: 'interactive', command: 'slash_commands' } as const;

/** Delivers over the WebSockets that the app opened: https://docs.slack.dev/apis/events-api/using-socket-mode */
export function createSocketDoor({ workspace, timers, answerMs, refreshMs }: Options): SocketDoor {
  const tickets = new Set<string>();
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, { from: WebSocket; settle(reply: Reply): void }>();
  let turn = 0;

  function leave(socket: WebSocket): void {
    const index = sockets.indexOf(socket);
    if (index >= 0) sockets.splice(index, 1);
    for (const asked of waiting.values())
      if (asked.from === socket) asked.settle({ ok: false, reason: 'connection_failed', noRetry: false });
  }

  function retire(socket: WebSocket): void {
    const index = sockets.indexOf(socket);
    if (index >= 0) sockets.splice(index, 1);
    socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'sandbox' } }));
    timers.after(10_000, () => socket.close());
  }

  return {
    open: () => sockets.length > 0,
    ticketUrl() {
      const ticket = secretText();
      tickets.add(ticket);
      return `${workspace.url.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${workspace.app.id}`;
    },
    admit: (ticket) => tickets.delete(ticket),
    connect(socket) {
      sockets.push(socket);
      const stopPing = timers.every(PING_MS, () => socket.ping());
      const stopRefresh = timers.after(refreshMs, () => retire(socket));
      socket.on('message', (data) => {
        const answer = parseObject(data.toString());
        waiting.get(asString(answer?.envelope_id) ?? '')?.settle({ ok: true, body: asObject(answer?.payload) ?? '' });
      });
      socket.on('error', () => socket.terminate());
      socket.on('close', () => {
        stopPing();
        stopRefresh();
        leave(socket);
      });
      const hello: JsonObject = {
        type: 'hello',
        num_connections: sockets.length,
        connection_info: { app_id: workspace.app.id },
        debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: Math.floor(refreshMs / 1000) },
      };
      socket.send(JSON.stringify(hello));
    },
    send(delivery, retry) {
      turn += 1;
      const socket = sockets[turn % sockets.length];
      if (!socket) return Promise.resolve({ ok: false, reason: 'connection_failed', noRetry: false });
      const envelope = randomUUID();
      return new Promise((resolve) => {
        const settle = (reply: Reply) => {
          waiting.delete(envelope);
          stop();
          resolve(reply);
        };
        const stop = timers.after(answerMs, () => settle({ ok: false, reason: 'http_timeout', noRetry: false }));
        waiting.set(envelope, { from: socket, settle });
        socket.send(JSON.stringify(sealed(envelope, delivery, retry)));
      });
    },
    drop() {
      for (const socket of [...sockets]) socket.terminate();
    },
    refresh() {
      for (const socket of [...sockets]) retire(socket);
    },
  };
}

function sealed(envelope: string, delivery: Delivery, retry: { num: number; reason: string } | undefined): JsonObject {
  const attempt =
    delivery.kind === 'event' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry ? 'timeout' : '' } : {};
  return {
    envelope_id: envelope,
    type: TYPES[delivery.kind],
    accepts_response_payload: delivery.kind !== 'event',
    payload: delivery.body,
    ...attempt,
  };
}
