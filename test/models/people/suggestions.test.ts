import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createIdentities } from '../../../models/people/identities.ts';
import type { Member } from '../../../models/people/match-members.ts';
import { createSuggestions, suggestionId } from '../../../models/people/suggestions.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';
import { organization, personNamed } from './people.ts';

const workspace = { platform: 'teams', tenant: 'T1' } as const;
const pair = { ...workspace, user: 'U1', person: 'anna' };
const id = suggestionId(pair);
const anna = { ...pair, called: 'Anna P.', email: 'anna@aurora-logistics.example' };

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

describe('a suggestion', () => {
  it('is made once, and worked on by one process at a time', async () => {
    const [one, other] = [await createSuggestions(database.connection), await createSuggestions(database.connection)];
    await Promise.all([one.suggest(anna, 1), other.suggest(anna, 2), one.suggest(anna, 3)]);
    expect(await one.open()).toHaveLength(1);
    const claims = await Promise.all([one.claim(id, 10, 20), other.claim(id, 10, 21)]);
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    // Whoever had it was killed.
    expect(await other.claim(id, 30, 40)).toMatchObject({ person: 'anna', state: 'suggested' });
  });

  it('is decided once: whoever comes later hears what was decided', async () => {
    const suggestions = await createSuggestions(database.connection);
    await suggestions.suggest(anna, 1);
    expect(await suggestions.waits(pair)).toBe(true);
    const [first, second] = await Promise.all([
      suggestions.decide(id, 'confirmed', 'irina', 5),
      suggestions.decide(id, 'declined', 'sam', 6),
    ]);
    expect(first).toEqual(second);
    expect(await suggestions.waits(pair)).toBe(false);
    expect(await suggestions.decide(suggestionId({ ...pair, user: 'U2' }), 'confirmed', 'irina', 7)).toBeNull();
  });

  it('stays declined, and leaves the person to be suggested as another', async () => {
    const suggestions = await createSuggestions(database.connection);
    await suggestions.suggest(anna, 1);
    await suggestions.decide(id, 'declined', 'irina', 2);
    await suggestions.settle(id);
    await suggestions.suggest(anna, 3);
    expect(await suggestions.open()).toEqual([]);
    expect(await suggestions.find(id)).toMatchObject({ state: 'declined', by: 'irina', at: 2 });
    await suggestions.suggest({ ...anna, user: 'U2' }, 4);
    expect(await suggestions.open()).toMatchObject([{ user: 'U2', state: 'suggested' }]);
  });
});

describe('members whose e-mail is not enough', () => {
  const member = (user: string, more: Partial<Member>): Member => ({
    ...{ tenant: 'T1', user, email: '', locale: null },
    ...more,
  });
  const people = (chatIds: Parameters<typeof createIdentities>[1]['chatIds'] = () => [], now = organization) =>
    createIdentities(database.connection, { organization: () => now, chatIds, freshFor: 0 });

  it('are named, by their e-mail or the name by which they sign in, and are nobody', async () => {
    const identities = await people();
    const found = await identities.matchMembers(
      workspace,
      [
        member('U1', { email: 'Anna@aurora-logistics.example', login: 'anna@aurora-logistics.example' }),
        member('U2', { email: 'm.chen@elsewhere.example', login: 'mei@aurora-logistics.example' }),
        member('U3', { email: 'jan@aurora-logistics.example', login: 'luca@aurora-logistics.example' }),
        member('U4', { email: 'elena@aurora-logistics.example', guest: true }),
        member('U5', { email: 'tom@aurora-logistics.example' }),
        member('U6', { login: 'tom@aurora-logistics.example' }),
      ],
      { byEmail: false },
    );
    expect(found.map(({ member: { user }, person }) => [user, person])).toEqual([
      ['U1', 'anna'],
      ['U2', 'mei'],
    ]);
    expect(await identities.personOf(pair)).toBeNull();
  });

  it('are not named when the organization’s file names somebody else', async () => {
    const identities = await people(() => [{ person: 'anna', platform: 'teams', user: 'U9' }]);
    const members = [member('U1', { email: 'anna@aurora-logistics.example' })];
    expect(await identities.matchMembers(workspace, members, { byEmail: false })).toEqual([]);
  });

  it('are not named when two persons have the e-mail', async () => {
    const email = 'anna@aurora-logistics.example';
    const twice = { ...organization, people: { ...organization.people, jan: { ...personNamed('jan'), email } } };
    const identities = await people(undefined, twice);
    expect(await identities.matchMembers(workspace, [member('U1', { email })], { byEmail: false })).toEqual([]);
  });

  it('are somebody once that is confirmed, and only one of them', async () => {
    const identities = await people();
    expect(await identities.confirm(anna)).toBe(true);
    expect(await identities.confirm(anna)).toBe(true);
    expect(await identities.confirm({ ...anna, user: 'U2' })).toBe(false);
    expect(await identities.personOf(pair)).toBe('anna');
    expect(await identities.identityOf('anna', workspace)).toBe('U1');
  });
});
