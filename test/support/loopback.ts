import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a fake answers: a status with a body, or `'hang up'` to cut the line after hearing the request. */
export type Said = { status: number; body?: unknown; headers?: Record<string, string> } | 'hang up' | 'say nothing';

/** A server on the loopback interface that gives each request to the listener. */
export async function onLoopback(listener: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** A fake of an HTTP service: it keeps what it heard, and answers what `say` says. */
export async function fakeService(say: (heard: Heard) => Said) {
  const heard: Heard[] = [];
  const server = await onLoopback(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    heard.push(one);
    const said = say(one);
    if (said === 'hang up') return void request.socket.destroy();
    if (said === 'say nothing') return;
    const { status, body, headers } = said;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));
  });
  return { ...server, heard };
}
