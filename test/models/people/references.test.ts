import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createReferences } from '../../../models/people/references.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';
import { organization, personNamed } from './people.ts';

const people = Object.values(organization.people);
let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

describe("a person's reference", () => {
  it('stays the same, says nothing of the person, and resolves to the name', async () => {
    const references = await createReferences(database.connection, people);
    const anna = references.referenceOf('anna');
    expect(anna).toMatch(/^p_[0-9a-f]{32}$/);
    expect(references.referenceOf('sam')).not.toBe(anna);
    expect((await createReferences(database.connection, people)).referenceOf('anna')).toBe(anna);
    expect(await references.nameOf(anna)).toBe('Anna Petrova');
  });

  it('is made once when several processes start at a time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => createReferences(database.connection, people)));
    for (const { id } of people) expect(new Set(all.map(({ referenceOf }) => referenceOf(id))).size).toBe(1);
  });

  it('is another one elsewhere, so that nobody can tell who it is by trying names', async () => {
    const elsewhere = await freshDatabase();
    const [here, there] = [database, elsewhere].map(({ connection }) => createReferences(connection, people));
    expect((await here)?.referenceOf('anna')).not.toBe((await there)?.referenceOf('anna'));
    await elsewhere.close();
  });

  it('is made for newcomers, and follows a change of name', async () => {
    const references = await createReferences(database.connection, people);
    const anna = references.referenceOf('anna');
    expect(() => references.referenceOf('zoe')).toThrow('"zoe" has no reference: they are not in the organization');
    await references.know([
      { ...personNamed('anna'), name: 'Anna Kalnina' },
      { ...personNamed('sam'), id: 'zoe', name: 'Zoe' },
    ]);
    expect(references.referenceOf('anna')).toBe(anna);
    expect(await references.nameOf(anna)).toBe('Anna Kalnina');
    expect(await references.nameOf(references.referenceOf('zoe'))).toBe('Zoe');
  });

  it('resolves to nobody once erased, for every process', async () => {
    const references = await createReferences(database.connection, people);
    const other = await createReferences(database.connection, people);
    const anna = references.referenceOf('anna');
    await references.erase('anna');
    expect(await references.nameOf(anna)).toBeNull();
    expect(await other.nameOf(anna)).toBeNull();
    expect(() => references.referenceOf('anna')).toThrow('has no reference');
    const kept = await database.connection.collection('personReferences').find().toArray();
    expect(JSON.stringify(kept)).not.toContain(anna);
  });
});
