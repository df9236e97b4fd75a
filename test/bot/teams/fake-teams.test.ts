import { createServer } from 'node:http';
import { describe, expect, it, jest } from '@jest/globals';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  TeamsInfo,
  TurnContext as Turn,
  type TurnContext,
} from 'botbuilder';
import express from 'express';
import { findFreePort } from '../../../models/mongod/ports.ts';
import { newSigningKey } from '../../../sandbox/teams/signing.ts';
import { closeAfterTest } from '../../sandbox/support/sandbox.ts';
import { adaptive, logIn, startTeams, withCard } from '../../sandbox/support/teams.ts';

const RESOURCE = 'https://api.botframework.com';
const CARD = 'application/vnd.microsoft.card.adaptive';

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** A bot made of nothing but botbuilder, which answers with `turn`, and a Teams that knows it. */
async function startBot(turn: (context: TurnContext) => Promise<void>, options: Parameters<typeof startTeams>[0] = {}) {
  const port = await findFreePort();
  const all = await startTeams({ botUrl: `http://127.0.0.1:${port}`, ...options });
  const { sandbox, teams } = all;
  const { login, openIdMetadata, serviceUrl } = teams.addresses();
  const { teamsAppId: appId, teamsAppSecret: secret, teamsTenant: tenant } = sandbox.secrets;
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
        ToBotFromChannelTokenIssuer: RESOURCE,
        ToChannelFromBotOAuthScope: RESOURCE,
        ToChannelFromBotLoginUrl: login,
        OAuthUrl: RESOURCE,
      },
      credentialsFrom(`${login}/${tenant}`, appId, secret),
    ),
  );
  const failures: unknown[] = [];
  adapter.onTurnError = async (_context, error) => void failures.push(error);
  const app = express().use(express.json());
  app.post('/api/messages', (request, response) => void adapter.process(request, response, turn));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  closeAfterTest({
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  });
  return { ...all, adapter, appId, tenant, serviceUrl, failures };
}

describe('the fake Teams with a bot of botbuilder’s', () => {
  it('is understood: a signed message is answered, an unsigned or forged one is not', async () => {
    const { teams } = await startBot(async (context) => {
      if (context.activity.type === 'message') await context.sendActivity(`You said ${context.activity.text}`);
    });
    const anna = teams.as('anna');
    await anna.install();
    expect((await anna.say('hello')).reply).toMatchObject({ ok: true });
    expect(anna.messages().map(({ from, text }) => [from, text])).toEqual([
      ['anna', 'hello'],
      ['bot', 'You said hello'],
    ]);
    // botbuilder says on the terminal why it refuses.
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const forgery of [
      { token: null },
      { token: 'not.a.token' },
      { key: await newSigningKey('teams-1') },
      { key: await newSigningKey('teams-2') },
      { claims: { audience: 'another bot' } },
      { claims: { serviceUrl: 'https://elsewhere.example/' } },
      { claims: { issuer: 'https://elsewhere.example' } },
      { claims: { notBefore: 1, expires: 2 } },
    ])
      expect(await teams.forge('anna', forgery)).toMatchObject({ ok: false, reason: 'http error' });
    said.mockRestore();
    expect(await teams.forge('anna')).toMatchObject({ ok: true });
  });

  it('takes its threads, updates and pages of members', async () => {
    const { teams, adapter, appId, serviceUrl, failures } = await startBot(
      async (context) => {
        if (context.activity.type !== 'message') return;
        const [first] = (await TeamsInfo.getPagedTeamMembers(context, teams.world.team.id, 50)).members;
        const member = await TeamsInfo.getMember(context, teams.as('mei').person.aadObjectId);
        const channels = await TeamsInfo.getTeamChannels(context);
        await context.sendActivity([first?.name, member.email, channels.map(({ name }) => name).join()].join(' · '));
      },
      { teams: { pageSize: 5 } },
    );
    await teams.joinTeam('irina');
    const approvals = teams.channel('Approvals');
    const parameters = {
      isGroup: true,
      channelData: { channel: { id: approvals.id } },
      activity: withCard(adaptive([{ type: 'TextBlock', text: 'First' }])),
    };
    let thread: Partial<ConversationReference> = {};
    await adapter.createConversationAsync(appId, 'msteams', serviceUrl, '', parameters as never, async (context) => {
      thread = Turn.getConversationReference(context.activity);
      await context.updateActivity({
        ...withCard(adaptive([{ type: 'TextBlock', text: 'Second' }])),
        id: String(context.activity.conversation.id.split('=')[1]),
      });
      await context.sendActivity('a reply');
    });
    expect(thread.conversation?.id).toMatch(/^19:.*@thread.tacv2;messageid=\d+$/);
    expect((await teams.as('anna').cards()).map(({ text }) => text)).toEqual(['Second']);
    const [root, reply] = teams.messagesOf(approvals);
    expect(reply).toMatchObject({ root: root?.id, text: 'a reply' });
    await teams.as('anna').sayIn(approvals, '@Countersign who?', root?.id);
    expect(failures).toEqual([]);
    expect(teams.messagesOf(approvals).at(-1)).toMatchObject({
      root: root?.id,
      text: 'Anna Petrova · mei@aurora-logistics.example · ,Approvals',
    });
  });

  it('hands its answer to a click to the one who clicked', async () => {
    const { teams } = await startBot(async (context) => {
      const { activity } = context;
      if (activity.type === 'message')
        await context.sendActivity(
          withCard(adaptive([], [{ type: 'Action.Execute', title: 'Approve', verb: 'vote' }])) as never,
        );
      if (activity.type !== 'invoke') return;
      const value = adaptive([{ type: 'TextBlock', text: `Approved by ${activity.from.name}` }]);
      const body = { statusCode: 200, type: CARD, value };
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } satisfies InvokeResponse });
    });
    const anna = teams.as('anna');
    await anna.install();
    await anna.say('approval');
    expect(await anna.click('Approve')).toMatchObject({ kind: 'card' });
    expect((await anna.cards()).map(({ text }) => text)).toEqual(['Approved by Anna Petrova']);
  });

  it('limits its messages, and loses answers, for which the library asks again by itself', async () => {
    const { teams, sandbox } = await startBot(
      async (context) => {
        if (context.activity.type === 'message') await context.sendActivity('taken');
      },
      { teams: { rateLimit: 1 } },
    );
    const anna = teams.as('anna');
    await anna.install();
    sandbox.faults.add({ kind: 'lose answer', method: 'teams send' });
    await anna.say('the answer is lost');
    expect(anna.messages().map(({ text }) => text)).toEqual(['the answer is lost', 'taken', 'taken']);
    await Promise.all(Array.from({ length: 8 }, (_, count) => anna.say(`message ${count}`)));
    expect(teams.calls.some(({ answer }) => answer?.status === 429)).toBe(true);
  });
});

/** The bot's credentials from any login; the library's own way takes https only. */
function credentialsFrom(tenantUrl: string, appId: string, secret: string): Credentials {
  const authorization = logIn(tenantUrl, appId, secret, RESOURCE).then(({ body }) => `Bearer ${body.access_token}`);
  const signed = async (request: { headers: { set(name: string, value: string): void } }) => {
    request.headers.set('authorization', await authorization);
    return request;
  };
  return {
    isValidAppId: async (candidate) => candidate === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest: signed as never }),
  };
}
