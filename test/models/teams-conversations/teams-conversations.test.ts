import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTeamsConversations } from '../../../models/teams-conversations/teams-conversations.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

describe('where Teams is reached', () => {
  it('is where the last activity of a conversation came from, wherever others come from', async () => {
    const conversations = await createTeamsConversations(database.connection);
    expect(await conversations.service('aurora', 'a:mei')).toBeNull();
    await conversations.serviceSeen('aurora', 'a:mei', 'https://emea.example/');
    await conversations.serviceSeen('aurora', '19:approvals', 'https://amer.example/');
    expect(await conversations.service('aurora', 'a:mei')).toBe('https://emea.example/');
    expect(await conversations.service('aurora', '19:approvals')).toBe('https://amer.example/');
    await conversations.serviceSeen('aurora', 'a:mei', 'https://emea-2.example/');
    expect(await conversations.service('aurora', 'a:mei')).toBe('https://emea-2.example/');
  });

  it('is where the tenant’s last activity came from while a conversation has not been heard of, and nobody else’s', async () => {
    const conversations = await createTeamsConversations(database.connection);
    await conversations.serviceSeen('aurora', 'a:mei', 'https://emea.example/');
    await conversations.serviceSeen('aurora', 'a:jan', 'https://amer.example/');
    expect(await conversations.service('aurora', 'a:new')).toBe('https://amer.example/');
    expect(await conversations.service('another', 'a:mei')).toBeNull();
  });
});
