import { describe, expect, it } from '@jest/globals';
import { adaptive, logIn, startTeams, withCard } from '../support/teams.ts';

const hello = { type: 'message', text: 'Hello' };
const at = (conversation: string, activity?: string) =>
  `v3/conversations/${encodeURIComponent(conversation)}/activities${activity ? `/${activity}` : ''}`;

/** Teams with the bot in the team and in Anna's own scope. */
async function started(options: Parameters<typeof startTeams>[0] = {}) {
  const all = await startTeams(options);
  await all.teams.joinTeam('irina');
  await all.teams.as('anna').install();
  const approvals = all.teams.channel('Approvals');
  const begin = async (activity: object = hello) => {
    const { body } = await all.connector('POST', 'v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: approvals.id } },
      activity,
    });
    return body as { id: string; activityId: string };
  };
  return { ...all, approvals, begin };
}

describe('the login', () => {
  it('gives a token for the right secret only, and for what it is asked for', async () => {
    const { teams, sandbox, connector, token } = await started();
    const { teamsAppId: id, teamsAppSecret: secret, teamsTenant: tenant } = sandbox.secrets;
    const { login } = teams.addresses();
    const resource = 'https://api.botframework.com';
    expect(await logIn(`${login}/${tenant}`, id, secret, resource)).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599, access_token: expect.any(String) },
    });
    expect((await logIn(`${login}/${tenant}`, id, 'wrong', resource)).status).toBe(401);
    expect((await logIn(`${login}/${tenant}`, 'wrong', secret, resource)).status).toBe(400);
    expect((await logIn(`${login}/elsewhere`, id, secret, resource)).status).toBe(400);
    expect((await logIn(`${login}/${tenant}`, id, secret, 'https://vault.azure.net')).status).toBe(400);
    const forGraph = await token('https://graph.microsoft.com');
    expect((await connector('GET', 'v3/teams/x', undefined, forGraph)).status).toBe(401);
  });

  it('gives tokens that expire', async () => {
    let now = Date.now();
    const { teams, connector, token } = await startTeams({ now: () => now });
    const path = `v3/teams/${teams.world.team.id}`;
    const good = await token();
    expect((await connector('GET', path, undefined, good)).status).toBe(403);
    now += 3_600_000;
    expect((await connector('GET', path, undefined, good)).status).toBe(401);
  });
});

describe('the connector', () => {
  it('begins a thread in a channel, takes replies in it and updates in place', async () => {
    const { teams, connector, approvals, begin } = await started();
    const { id, activityId } = await begin();
    expect(id).toBe(`${approvals.id};messageid=${activityId}`);
    const reply = await connector('POST', at(id), { type: 'message', text: 'in the thread' });
    expect(reply.status).toBe(201);
    const answer = await connector('POST', at(approvals.id, activityId), { type: 'message', text: 'and this one' });
    expect(answer.status).toBe(201);
    expect((await connector('PUT', at(id, activityId), { type: 'message', text: 'Changed' })).status).toBe(200);
    expect((await connector('DELETE', at(id, answer.body.id))).status).toBe(200);
    expect(teams.messagesOf(approvals)).toMatchObject([
      { id: activityId, text: 'Changed', edited: true },
      { id: reply.body.id, root: activityId, text: 'in the thread' },
      { id: answer.body.id, root: activityId, deleted: true },
    ]);
    expect((await connector('PUT', at(id, answer.body.id), hello)).status).toBe(404);
  });

  it('opens the chat with a person of the tenant who has installed the bot', async () => {
    const { teams, connector, sandbox } = await started();
    const anna = teams.as('anna');
    const open = (id: string, tenantId = sandbox.secrets.teamsTenant) =>
      connector('POST', 'v3/conversations', { members: [{ id }], tenantId });
    const { status, body } = await open(anna.person.aadObjectId);
    expect(status).toBe(201);
    expect((await open(anna.person.id)).body.id).toBe(body.id);
    await connector('POST', at(body.id), hello);
    expect(anna.messages()).toMatchObject([{ from: 'bot', text: 'Hello' }]);
    const mei = await open(teams.as('mei').person.id);
    expect(mei).toMatchObject({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
    expect((await open(teams.as('oskar').person.id)).status).toBe(404);
    expect((await open(anna.person.id, 'other')).status).toBe(404);
    await anna.uninstall();
    const gone = await connector('POST', at(body.id), hello);
    expect(gone).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
  });

  it('refuses what Teams refuses', async () => {
    const { teams, connector, approvals, begin } = await started();
    expect((await connector('POST', at('19:nowhere@thread.tacv2'), hello)).status).toBe(404);
    expect((await connector('POST', at(`${approvals.id};messageid=1`), hello)).status).toBe(404);
    expect((await connector('POST', at(approvals.id), { type: 'message' })).status).toBe(400);
    const { message } = await teams.as('anna').sayIn(approvals, 'mine');
    expect((await connector('PUT', at(approvals.id, message.id), hello)).status).toBe(403);
    const post = async (card: object) => (await connector('POST', at(approvals.id), withCard(card))).status;
    expect(await post(adaptive([{ type: 'TextBlock', text: 'x'.repeat(28_000) }]))).toBe(201);
    expect(await post(adaptive([{ type: 'TextBlock', text: 'x'.repeat(29_000) }]))).toBe(413);
    expect(await post({ ...adaptive([]), version: '1.6' })).toBe(400);
    expect(await post(adaptive([{ type: 'CompoundButton' }]))).toBe(400);
    expect(await post(adaptive([{ type: 'Input.Text' }]))).toBe(400);
    await teams.leaveTeam('irina');
    expect((await connector('POST', at(approvals.id), hello)).status).toBe(403);
    expect(await begin()).toMatchObject({ error: { code: 'BotNotInConversationRoster' } });
  });

  it('takes a mention of somebody only where its text stands', async () => {
    const { teams, connector, approvals } = await started();
    const mention = (id: string, text = '<at>Anna</at>') => [
      { type: 'mention', text, mentioned: { id, name: 'Anna' } },
    ];
    const post = async (entities: object[]) =>
      (await connector('POST', at(approvals.id), { type: 'message', text: 'Over to <at>Anna</at>', entities })).status;
    const { id, aadObjectId } = teams.as('anna').person;
    expect(await post(mention(id))).toBe(201);
    expect(await post(mention(aadObjectId))).toBe(201);
    expect(await post(mention('29:nobody'))).toBe(400);
    expect(await post(mention(id, '<at>Mei</at>'))).toBe(400);
  });

  it('gives members in pages, one by one, and with what Entra knows of them', async () => {
    const { teams, connector } = await started({ teams: { pageSize: 7 } });
    const members = `v3/conversations/${teams.world.team.id}`;
    const all: { id: string }[] = [];
    let token = '';
    do {
      const { body } = await connector('GET', `${members}/pagedmembers?pageSize=50&continuationToken=${token}`);
      expect(body.members.length).toBeLessThanOrEqual(7);
      all.push(...body.members);
      token = body.continuationToken ?? '';
    } while (token);
    expect(all.map(({ id }) => id)).toEqual(
      (await connector('GET', `${members}/members`)).body.map((one: { id: string }) => one.id),
    );
    const { person } = teams.as('anna');
    expect(all).toContainEqual({
      id: person.id,
      name: 'Anna Petrova',
      givenName: 'Anna',
      surname: 'Petrova',
      objectId: person.aadObjectId,
      aadObjectId: person.aadObjectId,
      email: 'anna@aurora-logistics.example',
      userPrincipalName: 'anna@aurora-logistics.example',
      tenantId: teams.world.tenant,
      userRole: 'user',
    });
    expect(all).toContainEqual(expect.objectContaining({ name: 'Greta Gast', userRole: 'guest' }));
    expect((await connector('GET', `${members}/members/${person.aadObjectId}`)).body.id).toBe(person.id);
    expect((await connector('GET', `${members}/members/${teams.as('oskar').person.id}`)).status).toBe(404);
  });

  it('tells of the team and its channels', async () => {
    const { teams, connector, approvals } = await started();
    const { team } = teams.world;
    expect((await connector('GET', `v3/teams/${team.id}`)).body).toMatchObject({ ...team, channelCount: 2 });
    expect((await connector('GET', `v3/teams/${team.id}/conversations`)).body).toEqual({
      conversations: [{ id: team.id }, { id: approvals.id, name: 'Approvals' }],
    });
  });

  it('lets seven messages a second into a conversation, and says how long to wait', async () => {
    const { teams, connector, approvals, token } = await started({ teams: { rateLimit: 1 } });
    const bearer = await token();
    const post = async () => (await connector('POST', at(approvals.id), hello, bearer)).status;
    const statuses = await Promise.all(Array.from({ length: 9 }, post));
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    const late = await connector('POST', at(approvals.id), hello, bearer);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    const other = await connector('POST', at(teams.world.team.id), hello, bearer);
    expect(other.status).toBe(201);
  });

  it('loses answers and fails as ordered, before or after the call was carried out', async () => {
    const { teams, sandbox, connector, approvals } = await started();
    const post = (text: string) => connector('POST', at(approvals.id), { type: 'message', text });
    sandbox.faults.add({ kind: 'lose answer', method: 'teams send' });
    await expect(post('said, answer lost')).rejects.toThrow();
    sandbox.faults.add({ kind: 'lose request', method: 'teams send' });
    await expect(post('never said')).rejects.toThrow();
    sandbox.faults.add({ kind: 'fail', method: 'teams send', status: 502 });
    expect((await post('never said')).status).toBe(502);
    sandbox.faults.add({ kind: 'fail', method: 'teams send', status: 502, carriedOut: true });
    expect((await post('said, but 502')).status).toBe(502);
    sandbox.faults.add({ kind: 'fail', method: 'teams send', status: 429, retryAfter: 3 });
    expect((await post('never said')).headers.get('retry-after')).toBe('3');
    sandbox.faults.add({ kind: 'refuse', method: 'teams send', error: 'MessageWritesBlocked' });
    expect((await post('never said')).body).toMatchObject({ error: { code: 'MessageWritesBlocked' } });
    expect(teams.messagesOf(approvals).map(({ text }) => text)).toEqual(['said, answer lost', 'said, but 502']);
  });
});
