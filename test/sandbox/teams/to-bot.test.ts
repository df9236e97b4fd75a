import { describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { newSigningKey } from '../../../sandbox/teams/signing.ts';
import { startFakeApp } from '../support/fake-app.ts';
import { read, startTeams } from '../support/teams.ts';

async function started(options: Parameters<typeof startTeams>[0] = {}) {
  const bot = await startFakeApp();
  const all = await startTeams({ botUrl: bot.url, ...options });
  return { ...all, bot };
}

describe('what Teams tells the bot', () => {
  it('comes signed by a key of its OpenID document, for this bot and from this address', async () => {
    const { teams, sandbox, bot } = await started();
    await teams.as('anna').install();
    bot.heard.length = 0;
    await teams.as('anna').say('help');
    const [{ path, body, headers }] = bot.heard as [(typeof bot.heard)[0]];
    expect(path).toBe('/api/messages');
    const { body: openId } = await read(await fetch(teams.addresses().openIdMetadata));
    const token = String(headers.authorization).replace('Bearer ', '');
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(openId.jwks_uri)), {
      issuer: openId.issuer,
      audience: sandbox.secrets.teamsAppId,
    });
    expect(payload).toMatchObject({ serviceurl: body.serviceUrl, nbf: expect.any(Number), exp: expect.any(Number) });
    const jwks = await read(await fetch(openId.jwks_uri));
    expect(jwks.body.keys).toMatchObject([
      { kid: decodeProtectedHeader(token).kid, endorsements: ['msteams'], kty: 'RSA' },
    ]);
    const { person } = teams.as('anna');
    expect(body).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      text: 'help',
      from: { id: person.id, aadObjectId: person.aadObjectId, name: 'Anna Petrova' },
      recipient: { id: `28:${sandbox.secrets.teamsAppId}`, name: 'Countersign' },
      conversation: { conversationType: 'personal', tenantId: sandbox.secrets.teamsTenant },
      channelData: { tenant: { id: sandbox.secrets.teamsTenant } },
      serviceUrl: teams.addresses().serviceUrl,
      locale: 'ru-RU',
    });
  });

  it('in a channel and a group is only what mentions it, with the thread', async () => {
    const { teams, bot } = await started();
    await teams.joinTeam('irina');
    const group = await teams.group('anna', 'mei');
    bot.heard.length = 0;
    const approvals = teams.channel('Approvals');
    expect((await teams.as('anna').sayIn(approvals, 'among ourselves')).reply).toBeNull();
    const { message } = await teams.as('anna').sayIn(approvals, '@Countersign approval list');
    await teams.as('mei').sayIn(approvals, 'and @Countersign?', message.id);
    await teams.as('mei').sayIn(group, '@Countersign help');
    const thread = `${approvals.id};messageid=${message.id}`;
    expect(bot.heard.map(({ body }) => body)).toMatchObject([
      {
        id: message.id,
        text: '<at>Countersign</at> approval list',
        entities: [{ type: 'mention', text: '<at>Countersign</at>', mentioned: { id: teams.world.bot.id } }, {}],
        conversation: { id: thread, isGroup: true, conversationType: 'channel' },
        channelData: { channel: { id: approvals.id }, team: { id: teams.world.team.id } },
      },
      { text: 'and <at>Countersign</at>?', conversation: { id: thread } },
      { conversation: { id: group.id, conversationType: 'groupChat' } },
    ]);
  });

  it('is who installs it, and who comes and goes', async () => {
    const { teams, bot } = await started();
    await teams.as('anna').install();
    await teams.joinTeam('irina');
    await teams.as('sam').leaveTeam();
    await teams.as('sam').joinTeam();
    await teams.as('anna').uninstall();
    const botMember = [{ id: teams.world.bot.id }];
    const sam = [{ id: teams.as('sam').person.id, aadObjectId: teams.as('sam').person.aadObjectId }];
    expect(bot.heard.map(({ body }) => body)).toMatchObject([
      { type: 'conversationUpdate', membersAdded: botMember, conversation: { conversationType: 'personal' } },
      { type: 'installationUpdate', action: 'add' },
      { type: 'conversationUpdate', membersAdded: botMember, channelData: { team: { name: 'Aurora Logistics' } } },
      { type: 'installationUpdate', action: 'add', conversation: { id: teams.world.team.id } },
      { type: 'conversationUpdate', membersRemoved: sam, channelData: { eventType: 'teamMemberRemoved' } },
      { type: 'conversationUpdate', membersAdded: sam },
      { type: 'installationUpdate', action: 'remove', conversation: { conversationType: 'personal' } },
    ]);
  });

  it('comes again under the same id when ordered, and twice as a fault', async () => {
    const { teams, sandbox, bot } = await started();
    await teams.as('anna').install();
    bot.heard.length = 0;
    const { message } = await teams.as('anna').say('once');
    await teams.redeliver(message.id);
    sandbox.faults.add({ kind: 'duplicate deliveries' });
    await teams.as('anna').say('and once more');
    expect(bot.heard.map(({ body }) => body.text)).toEqual(['once', 'once', 'and once more', 'and once more']);
    expect(new Set(bot.heard.map(({ body }) => body.id)).size).toBe(2);
  });

  it('can be forged in every way for tests', async () => {
    const { teams, bot } = await started();
    await teams.forge('anna', { token: null });
    await teams.forge('anna', { claims: { audience: 'another bot', serviceUrl: 'https://elsewhere.example/' } });
    await teams.forge('anna', { key: await newSigningKey('teams-1') });
    await teams.forge('oskar');
    await teams.forge('anna', { activity: { from: { id: teams.as('mei').person.id } } });
    const { body: openId } = await read(await fetch(teams.addresses().openIdMetadata));
    const keys = createRemoteJWKSet(new URL(openId.jwks_uri));
    const checked = await Promise.all(
      bot.heard.map(({ headers }) =>
        jwtVerify(String(headers.authorization).replace('Bearer ', ''), keys).then(
          ({ payload }) => payload.aud,
          (error: { code: string }) => error.code,
        ),
      ),
    );
    const { appId } = teams.world.bot;
    expect(checked).toEqual(['ERR_JWS_INVALID', 'another bot', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED', appId, appId]);
    expect(bot.heard[3]?.body.channelData).not.toEqual({ tenant: { id: teams.world.tenant } });
    expect(teams.as('anna').messages()).toEqual([]);
  });
});
