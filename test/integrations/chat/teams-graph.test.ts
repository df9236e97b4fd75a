import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChannelFolder, createChannelFolder } from '../../../integrations/chat/teams/graph.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (body: unknown): Answer =>
  (_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  };
const fails =
  (status: number, headers: Record<string, string> = {}, body = '{"error":{"code":"no","message":"No"}}'): Answer =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

const folderItem = json({ id: 'F', parentReference: { driveId: 'D' } });
const user = (id: string) => ({ user: { id, displayName: id } });
const app = { application: { id: 'bot' } };
const file = (id: string, more: object = {}) => ({
  id,
  name: `${id}.pdf`,
  size: 3,
  eTag: `"${id},1"`,
  lastModifiedDateTime: '2026-10-01T08:00:00Z',
  createdBy: user('anna'),
  lastModifiedBy: user('anna'),
  file: { mimeType: 'application/pdf' },
  ...more,
});

let server: Server;
let host: string;
let url: string;
let answers: Record<string, Answer>;
let asked: { path: string; authorization: string | undefined }[];
let forgotten: number;
let folder: ChannelFolder;

beforeEach(async () => {
  answers = { '/v1.0/teams/G/channels/C/filesFolder': folderItem };
  asked = [];
  forgotten = 0;
  server = createServer((request, response) => {
    const path = String(request.url);
    asked.push({ path, authorization: request.headers.authorization });
    (answers[path] ?? fails(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  url = `http://${host}`;
  folder = createChannelFolder({
    url: `${url}/v1.0`,
    tokens: {
      token: async () => 'secret',
      forget() {
        forgotten += 1;
      },
    },
    group: async () => 'G',
    fileHost: host,
    now: Date.now,
  });
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

describe('Graph', () => {
  it('says who put a file there: whoever changed it last, and nobody for an app’s', async () => {
    answers['/v1.0/drives/D/items/F/children?$top=200'] = json({
      value: [
        file('own'),
        file('changed', { lastModifiedBy: user('guest'), cTag: '"c,2"' }),
        file('of an app', { createdBy: app }),
        file('by an app', { lastModifiedBy: app }),
        { ...file('folder'), file: undefined, folder: { childCount: 1 } },
      ],
      '@odata.nextLink': `${url}/v1.0/drives/D/items/F/children?$skiptoken=2`,
    });
    answers['/v1.0/drives/D/items/F/children?$skiptoken=2'] = json({
      value: [file('more')],
      '@odata.nextLink': 'https://elsewhere.example/v1.0/drives/D/items/F/children',
    });
    const found = await folder.files('C');
    expect(found.map(({ item, by, version }) => [item, by, version])).toEqual([
      ['own', 'anna', '"own,1"'],
      ['changed', 'guest', '"c,2"'],
      ['of an app', null, '"of an app,1"'],
      ['by an app', null, '"by an app,1"'],
      ['more', 'anna', '"more,1"'],
    ]);
  });

  it('hands a file over without our token, and only while it is still that person’s', async () => {
    answers['/v1.0/drives/D/items/own'] = json(
      file('own', { '@microsoft.graph.downloadUrl': `${url}/bytes?tempauth=1` }),
    );
    answers['/bytes?tempauth=1'] = (_request, response) => void response.end('pdf');
    const { name, bytes } = await folder.fetch({ drive: 'D', item: 'own', by: 'anna' }, 10);
    expect([name, Buffer.from(bytes).toString()]).toEqual(['own.pdf', 'pdf']);
    expect(asked.at(-1)).toEqual({ path: '/bytes?tempauth=1', authorization: undefined });
    await expect(folder.fetch({ drive: 'D', item: 'own', by: 'jan' }, 10)).rejects.toMatchObject({ kind: 'refused' });
    answers['/v1.0/drives/D/items/own'] = json(
      file('own', { '@microsoft.graph.downloadUrl': 'https://evil.example/' }),
    );
    await expect(folder.fetch({ drive: 'D', item: 'own', by: 'anna' }, 10)).rejects.toMatchObject({ kind: 'refused' });
  });

  it('is asked once, and what it says is told as it is', async () => {
    const put = () => folder.put('C', { name: 'a b.pdf', type: 'application/pdf', bytes: Buffer.from('pdf') });
    const path = '/v1.0/drives/D/items/F:/a%20b.pdf:/content';
    answers[path] = fails(429, { 'retry-after': '7', 'content-type': 'text/html' }, '<p>busy</p>');
    await expect(put()).rejects.toMatchObject({ kind: 'later', retryAfter: 7_000 });
    answers[path] = fails(400, { 'content-type': 'application/json' });
    await expect(put()).rejects.toMatchObject({ kind: 'refused' });
    answers[path] = (request) => void request.socket.destroy();
    await expect(put()).rejects.toMatchObject({ kind: 'unanswered' });
    answers[path] = fails(302, { location: `${url}/elsewhere` });
    await expect(put()).rejects.toMatchObject({ kind: 'unanswered' });
    answers[path] = fails(401);
    await expect(put()).rejects.toMatchObject({ kind: 'later' });
    expect(forgotten).toBe(1);
    expect(asked.filter((one) => one.path === path)).toHaveLength(5);
    expect(asked.map((one) => one.path)).not.toContain('/elsewhere');
    answers[path] = json({ id: 'new', webUrl: 'https://x.sharepoint.com/new' });
    expect(await put()).toEqual({ id: 'D new', address: 'https://x.sharepoint.com/new' });
    await folder.remove('D gone');
  });
});
