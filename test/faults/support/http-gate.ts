import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Killer } from './killer.ts';

export interface Gate {
  port: number;
  close(): Promise<void>;
}

interface Options {
  /** The port on this machine that all goes on to. */
  to: () => number;
  /** What a request is; null for what is of no interest. */
  nameOf: (path: string, body: string, method: string) => string | null;
  killer: () => Killer;
}

/** Passes HTTP requests on, and lets the killer know of each before it is done and before its answer is given. */
export async function openHttpGate({ to, nameOf, killer }: Options): Promise<Gate> {
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const name = nameOf(request.url ?? '', body.toString('latin1'), request.method ?? '');
    const passing = name === null ? null : killer().arrived(name);
    if (await passing?.before()) return void response.destroy();
    const answer = await passedOn(request, body, to());
    const answerBody = await bytesOf(answer);
    if (await passing?.after()) return void response.destroy();
    response.writeHead(answer.statusCode ?? 502, answer.headers).end(answerBody);
  }

  const server = createServer((request, response) => {
    // Nobody listens there just now, or the line broke: whoever asked sees it break.
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function passedOn(request: IncomingMessage, body: Buffer, port: number): Promise<IncomingMessage> {
  const { method, url: path, headers } = request;
  return new Promise((resolve, reject) => {
    const host = `127.0.0.1:${port}`;
    const { 'transfer-encoding': _, ...kept } = headers;
    const onward = send({
      port,
      host: '127.0.0.1',
      method,
      path,
      headers: { ...kept, host, 'content-length': body.length },
      // A line of its own: one that was kept may be closed by the other side just as it is used again.
      agent: false,
    });
    onward.once('response', resolve);
    onward.once('error', reject);
    onward.end(body);
  });
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
