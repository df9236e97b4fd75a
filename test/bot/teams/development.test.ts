import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

/** What the test client was called with, and whether a token came with it. */
interface Call {
  path: string;
  token: string | undefined;
  body: string;
}

let bot: TeamsBot;
let client: Server;
const calls: Call[] = [];

beforeAll(async () => {
  client = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    calls.push({ path: request.url ?? '', token: request.headers.authorization, body });
    const { id, aadObjectId } = bot.teams.as('mei').person;
    const answer = request.url?.includes('/members/') ? { id, aadObjectId } : { id: `m${calls.length}` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => client.listen(0, '127.0.0.1', listening));
  bot = await startTeamsBot({
    installed: false,
    env: () => ({ TEAMS_DEVELOPMENT: 'loopback', TEAMS_APP_ID: '', TEAMS_APP_SECRET: '' }),
  });
}, 120_000);
afterAll(async () => {
  await bot?.close();
  client.closeAllConnections();
  client.close();
}, 60_000);

/** A message of somebody's as a test client on this machine sends it: without a token. */
function write(text: string, tenant = bot.sandbox.secrets.teamsTenant): Promise<Response> {
  const { id, aadObjectId } = bot.teams.as('mei').person;
  return fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `a${Math.random()}`,
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${(client.address() as AddressInfo).port}`,
      from: { id, aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: 'personal-chat-of-mei', conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      text,
    }),
  });
}

describe('a bot with TEAMS_DEVELOPMENT', () => {
  it('says loudly that nobody’s token is checked', () => {
    expect(bot.log.filter((line) => line.includes('WITHOUT A TOKEN'))).toHaveLength(1);
    expect(bot.log.join('\n')).toContain('Never use it for real.');
  });

  it('takes activities without a token, answers them without one, and does what is asked', async () => {
    expect((await write('approval company')).status).toBe(200);
    // The connector has answered before the activity is.
    expect(calls.find(({ body }) => body.includes('"verb":"form submit"'))).toMatchObject({
      path: '/v3/conversations/personal-chat-of-mei/activities',
      token: undefined,
    });
    expect(calls.every(({ token }) => token === undefined)).toBe(true);
    expect(await bot.connection.collection('openForms').countDocuments({ owner: 'mei' })).toBe(1);
  });

  it('still serves its own tenant only', async () => {
    const before = calls.length;
    expect((await write('approval company', 'another')).status).toBe(403);
    expect(calls).toHaveLength(before);
  });
});
