import { Agent, type IncomingMessage, request } from 'node:http';
import { expect, it } from '@jest/globals';
import { createWebServer } from '../../../bot/web/web-server.ts';

const answered = (port: number, agent: Agent) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, agent, path: '/slow' }, (response) => resolve(response.resume()))
      .once('error', reject)
      .end();
  });

it('keeps a line longer than proxies do, and closes it with the server though it was answering then', async () => {
  const server = createWebServer({ host: '127.0.0.1', port: 0, slack: null, healthy: () => true });
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  let answer = () => {};
  server.app.get('/slow', (_request, response) => {
    answer = () => response.end('there');
    asked();
  });
  const agent = new Agent({ keepAlive: true });
  const response = answered(await server.listen(), agent);
  await isAsked;
  const closed = server.close();
  answer();
  const keeps = /timeout=(\d+)/.exec(String((await response).headers['keep-alive']));
  expect(Number(keeps?.[1])).toBeGreaterThan(60);
  await closed;
  agent.destroy();
});
