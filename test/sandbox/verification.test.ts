import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createSignatureCheck, signatureHeaders } from '../../sandbox/signature.ts';
import { type FakeApp, startFakeApp } from './support/fake-app.ts';
import { startSandbox, until } from './support/sandbox.ts';

const charter = Buffer.from('the charter');
const sha256 = createHash('sha256').update(charter).digest('hex');
let second = Math.floor(Date.now() / 1000) - 200;

/** A request to the service, signed with the secret; each is signed for another second, as none may come twice. */
async function ask(
  sandbox: Sandbox,
  method: string,
  path: string,
  body: Buffer | string = '',
  secret = sandbox.secrets.verification,
  headers = {},
) {
  second += 1;
  const target = `/verification${path}`;
  const signed = signatureHeaders(secret, { method, path: target, body }, second);
  const response = await fetch(sandbox.url + target, {
    method,
    headers: { ...signed, ...headers },
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  return {
    status: response.status,
    body: (response.status === 204 ? {} : await response.json()) as Record<string, unknown>,
  };
}

function order(
  sandbox: Sandbox,
  app: FakeApp,
  request: string,
  taxId: string,
  documents = [{ field: 'charter', name: 'charter.pdf', type: 'application/pdf', size: 11, sha256 }],
) {
  const body = JSON.stringify({
    request,
    callback: `${app.url}/verification/callback`,
    company: { name: 'Northwind', country: 'LV', taxId },
    documents,
  });
  return ask(sandbox, 'POST', '/checks', body, sandbox.secrets.verification, { 'Idempotency-Key': request });
}

async function start() {
  const app = await startFakeApp();
  return { app, sandbox: await startSandbox({ botUrl: app.url }) };
}

describe('the verification service', () => {
  it('keeps its answers back while it is told to, and gives each when it is let go', async () => {
    const { app, sandbox } = await start();
    const { verification } = sandbox;
    verification.hold();
    await order(sandbox, app, 'r-1', '40009000', []);
    await order(sandbox, app, 'r-2', '40009000', []);
    expect(verification.kept()).toBe(2);
    expect((await ask(sandbox, 'GET', '/checks/r-1')).body).toEqual({ status: 'pending' });
    expect(verification.letGo()).toEqual(['r-1', 'r-2']);
    expect(verification.kept()).toBe(0);
    expect((await ask(sandbox, 'GET', '/checks/r-1')).body).toMatchObject({ status: 'answered' });
  });

  it('asks for the documents it has not got, starts when all are there, and calls back, signed', async () => {
    const { app, sandbox } = await start();
    expect(await order(sandbox, app, 'r-1', '40009000')).toEqual({
      status: 202,
      body: { request: 'r-1', missing: [sha256] },
    });
    expect(await ask(sandbox, 'GET', '/checks/r-1')).toMatchObject({ body: { status: 'waiting for documents' } });
    expect((await ask(sandbox, 'PUT', `/checks/r-1/documents/${sha256}`, 'something else')).status).toBe(422);
    expect((await ask(sandbox, 'PUT', `/checks/r-1/documents/${sha256}`, charter)).status).toBe(204);
    const callback = await until(() => app.heard[0]);
    expect(callback).toMatchObject({
      path: '/verification/callback',
      body: { request: 'r-1', score: 82, flags: [], documents: [] },
    });
    const authentic = createSignatureCheck(sandbox.secrets.verification, Date.now);
    const signed = { method: 'POST', path: callback.path, body: callback.raw };
    expect(
      authentic(
        signed,
        String(callback.headers['x-countersign-timestamp']),
        String(callback.headers['x-countersign-signature']),
      ),
    ).toBe(true);
    expect(await ask(sandbox, 'GET', '/checks/r-1')).toMatchObject({
      body: { status: 'answered', answer: { score: 82 } },
    });
  });

  it('takes the same order twice as one, and refuses another under the same name', async () => {
    const { app, sandbox } = await start();
    await order(sandbox, app, 'r-1', '40009000');
    expect((await order(sandbox, app, 'r-1', '40009000')).status).toBe(202);
    expect((await order(sandbox, app, 'r-1', '40009009')).status).toBe(409);
    expect(sandbox.verification.checks()).toHaveLength(1);
    expect((await ask(sandbox, 'GET', '/checks/r-2')).status).toBe(404);
  });

  it('turns a stranger away, and a request that it has seen', async () => {
    const { sandbox } = await start();
    expect((await ask(sandbox, 'GET', '/checks/r-1', '', 'another secret')).status).toBe(401);
    expect((await fetch(`${sandbox.url}/verification/checks/r-1`)).status).toBe(401);
    const headers = signatureHeaders(
      sandbox.secrets.verification,
      { method: 'GET', path: '/verification/checks/r-1', body: '' },
      Math.floor(Date.now() / 1000),
    );
    const again = () => fetch(`${sandbox.url}/verification/checks/r-1`, { headers });
    expect([(await again()).status, (await again()).status]).toEqual([404, 401]);
    const old = signatureHeaders(
      sandbox.secrets.verification,
      { method: 'GET', path: '/verification/checks/r-1', body: '' },
      Math.floor(Date.now() / 1000) - 301,
    );
    expect((await fetch(`${sandbox.url}/verification/checks/r-1`, { headers: old })).status).toBe(401);
  });

  it('answers 1 with a wish for documents, and clear the next time', async () => {
    const { app, sandbox } = await start();
    await order(sandbox, app, 'r-1', '4000901', []);
    await until(() => app.heard.length === 1);
    await order(sandbox, app, 'r-2', '4000901', []);
    await until(() => app.heard.length === 2);
    expect(app.heard.map(({ body }) => [body.score, body.documents])).toEqual([
      [55, ['bank letter']],
      [82, []],
    ]);
  });

  it('refuses 2, is not there for 3, answers 4 twice, and answers 5 only when asked', async () => {
    const { app, sandbox } = await start();
    await order(sandbox, app, 'two', '4000902', []);
    await until(() => app.heard.length === 1);
    expect(app.heard[0]?.body).toMatchObject({ score: 12, flags: ['sanctions list'] });
    expect((await order(sandbox, app, 'three', '4000903', [])).status).toBe(503);
    expect((await ask(sandbox, 'GET', '/checks/three')).status).toBe(503);
    await order(sandbox, app, 'four', '4000904', []);
    await until(() => app.heard.length === 3);
    expect(app.heard.slice(1).map(({ body }) => body)).toEqual([app.heard[1]?.body, app.heard[1]?.body]);
    await order(sandbox, app, 'five', '4000905', []);
    await until(async () => (await ask(sandbox, 'GET', '/checks/five')).body.status === 'answered');
    expect(app.heard).toHaveLength(3);
  });

  it('calls back again until it is heard', async () => {
    const { app, sandbox } = await start();
    app.answers.push({ status: 500 }, { status: 503 });
    await order(sandbox, app, 'r-1', '4000900', []);
    await until(() => app.heard.length === 3);
    expect(new Set(app.heard.map(({ headers }) => headers['x-countersign-signature'])).size).toBe(3);
  });
});
