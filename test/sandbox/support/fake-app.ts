import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeAfterTest } from './sandbox.ts';

export interface Heard {
  path: string;
  headers: IncomingHttpHeaders;
  raw: string;
  /** The JSON body, or the JSON in a form's `payload`, or the form's fields. */
  body: Record<string, unknown>;
}

export interface FakeApp {
  url: string;
  heard: Heard[];
  /** What the next requests are answered with; afterwards 200 and nothing. */
  answers: { status?: number; body?: unknown; headers?: Record<string, string>; afterMs?: number }[];
  close(): Promise<void>;
}

/** An app that writes down what it hears and answers as it is told. */
export async function startFakeApp(): Promise<FakeApp> {
  const heard: Heard[] = [];
  const answers: FakeApp['answers'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    heard.push({
      path: request.url ?? '',
      headers: request.headers,
      raw,
      body: parsed(raw, String(request.headers['content-type'])),
    });
    const { status = 200, body, headers = {}, afterMs = 0 } = answers.shift() ?? {};
    if (afterMs) await new Promise((resolve) => setTimeout(resolve, afterMs));
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const app: FakeApp = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    answers,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  closeAfterTest(app);
  return app;
}

/** The events among what an app heard, by their type. */
export function events(app: FakeApp, type: string): (Heard & { event: Record<string, unknown> })[] {
  return app.heard
    .filter(({ body }) => (body.event as { type?: string } | undefined)?.type === type)
    .map((one) => ({ ...one, event: one.body.event as Record<string, unknown> }));
}

/** Whether a request is signed as Slack signs with this secret. */
export function signedBySlack(secret: string, { headers, raw }: Heard): boolean {
  const base = `v0:${headers['x-slack-request-timestamp']}:${raw}`;
  return headers['x-slack-signature'] === `v0=${createHmac('sha256', secret).update(base).digest('hex')}`;
}

function parsed(raw: string, type: string): Record<string, unknown> {
  if (type.startsWith('application/json')) return JSON.parse(raw || '{}');
  const form = Object.fromEntries(new URLSearchParams(raw));
  return form.payload ? JSON.parse(form.payload) : form;
}
