import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Organization } from '../../../flows/facts.ts';
import type { ChatId } from '../../../models/organization/read-organization.ts';
import { createIdentities, type Identities } from '../../../models/people/identities.ts';
import type { Member } from '../../../models/people/match-members.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';
import { organization, personNamed } from './people.ts';

const aurora = { platform: 'slack', tenant: 'T1' } as const;
const member = (user: string, id: string, more: Partial<Member> = {}): Member => ({
  tenant: 'T1',
  user,
  email: `${id}@aurora-logistics.example`,
  locale: null,
  ...more,
});

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

function identities({ chatIds = [], now = organization }: { chatIds?: ChatId[]; now?: Organization } = {}) {
  return createIdentities(database.connection, { organization: () => now, chatIds: () => chatIds, freshFor: 0 });
}

const personOf = (people: Identities, user: string, tenant = 'T1') =>
  people.personOf({ platform: 'slack', tenant, user });

describe('finding a person among the members of a workspace', () => {
  it('goes by the e-mail, whatever its case', async () => {
    const people = await identities();
    await people.matchMembers(aurora, [
      member('U1', 'anna', { email: ' Anna@Aurora-Logistics.example' }),
      member('U2', 'sam'),
    ]);
    expect(await personOf(people, 'U1')).toBe('anna');
    expect(await personOf(people, 'U2')).toBe('sam');
    expect(await people.identityOf('anna', aurora)).toBe('U1');
  });

  it.each<[string, Member[]]>([
    ['a guest', [member('U1', 'anna', { guest: true })]],
    ['a bot', [member('U1', 'anna', { bot: true })]],
    ['one who was removed', [member('U1', 'anna', { deleted: true })]],
    ['one of another workspace', [member('U1', 'anna', { tenant: 'T2' })]],
    ['a stranger', [member('U1', 'oskar')]],
    ['one without an e-mail', [member('U1', '', { email: '' })]],
    ['two with the same e-mail', [member('U1', 'anna'), member('U3', 'anna')]],
  ])('never finds anyone in %s', async (_, members) => {
    const people = await identities();
    await people.matchMembers(aurora, members);
    expect(await personOf(people, 'U1')).toBeNull();
    expect(await personOf(people, 'U1', 'T2')).toBeNull();
    expect(await people.identityOf('anna', aurora)).toBeNull();
  });

  it('finds nobody who has left', async () => {
    const left = {
      ...organization,
      people: { ...organization.people, anna: { ...personNamed('anna'), active: false } },
    };
    const people = await identities({ now: left });
    await people.matchMembers(aurora, [member('U1', 'anna')]);
    expect(await personOf(people, 'U1')).toBeNull();
  });

  it('counts once: a later change of e-mails moves nobody', async () => {
    const people = await identities();
    await people.matchMembers(aurora, [member('U1', 'anna'), member('U2', 'sam')]);
    await people.matchMembers(aurora, [member('U1', 'sam'), member('U2', 'anna'), member('U3', 'anna')]);
    expect(await Promise.all(['U1', 'U2', 'U3'].map((user) => personOf(people, user)))).toEqual(['anna', 'sam', null]);
  });

  it('prefers the id in the file, to an e-mail and to what was found before', async () => {
    const before = await identities();
    await before.matchMembers(aurora, [member('U1', 'anna'), member('U2', 'sam')]);
    const people = await identities({ chatIds: [{ person: 'anna', platform: 'slack', user: 'U2' }] });
    await people.matchMembers(aurora, [member('U1', 'anna'), member('U2', 'sam')]);
    expect(await Promise.all(['U1', 'U2'].map((user) => personOf(people, user)))).toEqual([null, 'anna']);
    expect(await people.identityOf('anna', aurora)).toBe('U2');
  });

  it('does not go by the e-mail of somebody whose id the file names', async () => {
    const people = await identities({ chatIds: [{ person: 'anna', platform: 'slack', user: 'U9' }] });
    await people.matchMembers(aurora, [member('U1', 'anna')]);
    expect(await personOf(people, 'U1')).toBeNull();
  });

  it('finds each person once when several processes look at a time', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => identities()));
    const members = Object.keys(organization.people).map((id, index) => member(`U${index}`, id));
    await Promise.all(all.map((people) => people.matchMembers(aurora, members)));
    expect(await database.connection.collection('identities').countDocuments()).toBe(members.length);
    for (const people of all) expect(await people.identityOf('jan', aurora)).not.toBeNull();
  });
});

describe('somebody who was found', () => {
  it('is nobody as a guest or once removed, and themselves again when they are back', async () => {
    const people = await identities();
    await people.matchMembers(aurora, [member('U1', 'anna')]);
    await people.matchMembers(aurora, [member('U1', 'anna', { guest: true })]);
    expect(await personOf(people, 'U1')).toBeNull();
    await people.matchMembers(aurora, [member('U1', 'anna', { deleted: true })]);
    expect(await personOf(people, 'U1')).toBeNull();
    expect(await people.identityOf('anna', aurora)).toBeNull();
    await people.matchMembers(aurora, [member('U1', 'anna')]);
    expect(await personOf(people, 'U1')).toBe('anna');
  });

  it('is seen by another process', async () => {
    const [one, other] = [await identities(), await identities()];
    await one.matchMembers(aurora, [member('U1', 'anna')]);
    expect(await personOf(other, 'U1')).toBe('anna');
  });

  it('reads the language of their chat, else their own', async () => {
    const people = await identities();
    expect(people.languageOf(personNamed('anna'))).toBe('ru');
    await people.matchMembers(aurora, [
      member('U1', 'anna', { locale: 'en-GB' }),
      member('U2', 'sam', { locale: 'ru-RU' }),
    ]);
    expect(['anna', 'sam', 'elena'].map((id) => people.languageOf(personNamed(id)))).toEqual(['en', 'ru', 'ru']);
  });

  it('reads the language in which they were seen to use a chat, whatever its list of members does not say', async () => {
    const people = await identities();
    const inTeams = { platform: 'teams', tenant: 'T9', user: 'A1' } as const;
    await people.matchMembers(aurora, [member('U1', 'anna', { locale: 'en-GB' })]);
    await people.confirm({ ...inTeams, person: 'anna', email: 'anna@aurora-logistics.example' });
    expect(people.languageOf(personNamed('anna'))).toBe('en');
    await people.localeSeen(inTeams, 'ru-RU');
    await people.matchMembers(inTeams, [member('A1', 'anna', { tenant: 'T9' })]);
    const anna = personNamed('anna');
    // In Slack they still read what Slack says; what is said to them unasked is in the language that was seen last.
    expect([people.languageOf(anna, 'teams'), people.languageOf(anna, 'slack'), people.languageOf(anna)]).toEqual([
      'ru',
      'en',
      'ru',
    ]);
    await people.localeSeen({ ...inTeams, user: 'nobody' }, 'ru-RU');
    expect(await database.connection.collection('identities').countDocuments({ user: 'nobody' })).toBe(0);
  });
});
