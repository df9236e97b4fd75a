import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createOwnersAsked } from '../../bot/owners-wanted.ts';
import { createBlockKit } from '../../cards/render/block-kit/block-kit.ts';
import type { Organization } from '../../flows/facts.ts';
import { createLimiter } from '../../integrations/chat/limiter.ts';
import { createSlackClient } from '../../integrations/chat/slack/client.ts';
import { createSlackChat } from '../../integrations/chat/slack/slack-chat.ts';
import { createOwnersWanted } from '../../models/owners-wanted/owners-wanted.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { auroraContracts } from '../cards/contract-stories.ts';
import { person, silent, startSandbox } from '../sandbox/support/sandbox.ts';
import { contracts } from '../support/contracts.ts';
import { monday } from '../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';

let database: FreshDatabase;
let sandbox: Sandbox;
let organization: Organization;
beforeEach(async () => {
  database = await freshDatabase();
  sandbox = await startSandbox();
  organization = auroraContracts();
});
afterEach(() => database.close());

function asking() {
  const token = sandbox.secrets.botToken;
  const apiUrl = `${sandbox.url}/api/`;
  const chat = createSlackChat({
    client: createSlackClient({ token, apiUrl, logger: silent }),
    limiter: createLimiter({ rateOf: () => null }),
    drawing: createBlockKit(() => null),
    userOf: async (one) => [...sandbox.workspace.users.values()].find(({ handle }) => handle === one)?.id ?? null,
    token,
    apiUrl,
    channel: '#approvals',
  });
  const failures: unknown[] = [];
  const asked = createOwnersAsked({
    wanted: createOwnersWanted(database.connection),
    chat,
    organization: () => organization,
    languageOf: () => 'en',
    now: () => monday,
    lease: 60_000,
    failed: (error) => void failures.push(error),
  });
  return { ...asked, failures };
}

/** What the bot has said to somebody alone. */
async function heard(who: string): Promise<string[]> {
  const user = [...sandbox.workspace.users.values()].find(({ handle }) => handle === who)?.id ?? '';
  const alone = [...sandbox.workspace.channels.values()].filter(
    ({ kind, members }) => kind === 'dm' && members.includes(user),
  );
  const all = await Promise.all(alone.map(({ id }) => person(sandbox, who).messages(id)));
  return all.flat().map(({ blocks }) => JSON.stringify(blocks));
}

describe('a product that nobody owns', () => {
  it('is a question to each administrator, once, and says so when it has an owner; who waited is told', async () => {
    const owners = asking();
    await owners.wanted(['orphan'], 'jan');
    await owners.settled();
    await owners.wanted(['orphan'], 'jan');
    await owners.askAll();
    expect(owners.failures).toEqual([]);
    expect(await heard('irina')).toEqual([expect.stringContaining('Name an owner of orphan')]);
    expect((await heard('irina'))[0]).toContain('Jan Novak');

    const products = { ...contracts.products, orphan: { employee: 'petra', deputy: null } };
    organization = auroraContracts({ products });
    await owners.askAll();
    await owners.askAll();
    expect(await heard('irina')).toEqual([expect.stringContaining('orphan has an owner now: Petra Marek')]);
    expect(await heard('jan')).toEqual([expect.stringContaining('Your contract can start')]);
  });

  it('is asked about once by several processes, and who waited is told once', async () => {
    const processes = [asking(), asking(), asking()];
    await Promise.all(processes.map((one) => one.wanted(['orphan'], 'jan')));
    await Promise.all(processes.map((one) => one.settled()));
    expect(await heard('irina')).toHaveLength(1);

    const products = { ...contracts.products, orphan: { employee: 'petra', deputy: null } };
    organization = auroraContracts({ products });
    await Promise.all(processes.map((one) => one.askAll()));
    expect(processes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(await heard('jan')).toHaveLength(1);
  });

  it('is asked about by another process once the one that was at it has gone', async () => {
    await createOwnersWanted(database.connection).want('orphan', 'jan', monday);
    await createOwnersWanted(database.connection).claim('orphan', monday - 120_000, monday - 60_000);
    await asking().askAll();
    expect(await heard('irina')).toHaveLength(1);
  });

  it('that is no product any more is asked about no longer', async () => {
    const owners = asking();
    await owners.wanted(['orphan'], 'jan');
    await owners.settled();
    organization = auroraContracts({ products: {} });
    await owners.askAll();
    expect(await heard('irina')).toEqual([expect.stringContaining('orphan is no product any more')]);
    expect(await heard('jan')).toEqual([]);
  });
});
