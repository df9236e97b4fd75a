import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { drawPosts, type PostsDeps } from '../../../bot/drawing/draw-posts.ts';
import { createThreadLinks } from '../../../bot/drawing/thread-links.ts';
import { createBlockKit } from '../../../cards/render/block-kit/block-kit.ts';
import { createLimiter } from '../../../integrations/chat/limiter.ts';
import { createSlackClient } from '../../../integrations/chat/slack/client.ts';
import { createSlackChat } from '../../../integrations/chat/slack/slack-chat.ts';
import { createPosts } from '../../../models/posts/posts.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { channel, silent, startSandbox } from '../../sandbox/support/sandbox.ts';
import { answered, organizationOf, reached, toTheCheck, vote } from '../../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';
import { withoutLinks } from '../../support/without-links.ts';

let database: FreshDatabase;
let sandbox: Sandbox;
/** The keys of posts of which the database goes away before it is noted where they stand. */
let unnoted: string[];
beforeEach(async () => {
  database = await freshDatabase();
  sandbox = await startSandbox();
  unnoted = [];
});
afterEach(() => database.close());

async function depsOf(): Promise<PostsDeps> {
  const organization = organizationOf();
  const apiUrl = `${sandbox.url}/api/`;
  const token = sandbox.secrets.botToken;
  const userOf = async (one: string) =>
    [...sandbox.workspace.users.values()].find(({ handle }) => handle === one)?.id ?? null;
  const posts = await createPosts(database.connection, { lease: 0 });
  return {
    chat: createSlackChat({
      client: createSlackClient({ token, apiUrl, logger: silent }),
      limiter: createLimiter({ rateOf: () => null }),
      drawing: createBlockKit(() => null),
      userOf,
      token,
      apiUrl,
      channel: '#approvals',
      workspaceUrl: sandbox.workspace.url,
    }),
    posts: {
      ...posts,
      async stands(claimed, at, shows) {
        if (unnoted.includes(claimed.post.key)) throw new Error('the database has gone');
        await posts.stands(claimed, at, shows);
      },
    },
    organization: () => organization,
    languageOf: () => 'en',
    linked: withoutLinks,
    gathered: async () => {},
    settle: 0,
    failed: () => {},
  };
}

const asked = [...toTheCheck, answered(82)];

/** What the bot has said to a person by themselves about their vote, labels of its buttons included. */
function votesAskedOf(handle: string): string[] {
  const user = [...sandbox.workspace.users.values()].find((one) => one.handle === handle)?.id ?? '';
  const dm = [...sandbox.workspace.channels.values()].find(
    ({ kind, members }) => kind === 'dm' && members.includes(user),
  );
  return (sandbox.workspace.messages.get(dm?.id ?? '') ?? []).map(({ blocks }) => JSON.stringify(blocks));
}

describe('a card that was sent before the database went away', () => {
  it('is not sent again, and shows what has happened since', async () => {
    const deps = await depsOf();
    unnoted = ['task/t2/mei'];
    expect(await drawPosts(reached(asked), deps)).toBe(false);
    expect(votesAskedOf('mei')).toEqual([expect.stringContaining('"approve"')]);

    unnoted = [];
    expect(await drawPosts(reached([...asked, vote('t2', 'mei')]), deps)).toBe(true);
    expect(votesAskedOf('mei')).toEqual([expect.not.stringContaining('"action_id":"approve"')]);
  });
});

describe('a voting card', () => {
  it('leads from its number to the thread', async () => {
    const deps = await depsOf();
    const approval = reached(asked);
    await drawPosts(approval, { ...deps, linked: createThreadLinks(deps.chat, deps.posts) });
    const thread = await deps.posts.get(approval.id, 'card');
    const link = `${sandbox.workspace.url}/archives/${thread?.channel}/p${thread?.message?.replace('.', '')}`;
    expect(votesAskedOf('mei').join()).toContain(`<${link}|${approval.number}>`);
  });
});

describe('a card that leads to the thread of another approval', () => {
  it('is drawn again until that one stands, and is a link then', async () => {
    const deps = await depsOf();
    const linked = createThreadLinks(deps.chat, deps.posts);
    const approval = reached(asked);
    const waited = { ...approval, waiters: [{ approval: 'c1', number: 'DA-2026-0001' }] };
    const head = () => JSON.stringify(sandbox.workspace.messages.get(channel(sandbox, 'approvals')) ?? []);
    expect(await drawPosts(waited, { ...deps, linked })).toBe(false);
    expect(head()).toContain('A contract waits for this: DA-2026-0001');

    await drawPosts({ ...approval, id: 'c1' }, deps);
    expect(await drawPosts(waited, { ...deps, linked })).toBe(true);
    const thread = await deps.posts.get('c1', 'card');
    const link = `${sandbox.workspace.url}/archives/${thread?.channel}/p${thread?.message?.replace('.', '')}`;
    expect(head()).toContain(`A contract waits for this: <${link}|DA-2026-0001>`);
  });
});
