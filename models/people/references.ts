import { createHash, randomBytes } from 'node:crypto';
import { MongoServerError } from 'mongodb';
import type { Connection } from 'mongoose';
import type { Person, PersonId } from '../../flows/facts.ts';
import { referenceModel } from './reference-schema.ts';

const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;
/** Of SHA-256, 128 bits: two people in the same place are as likely as never. */
const hexDigits = 32;

export type References = Awaited<ReturnType<typeof createReferences>>;

/**
 * Salted references to people, for the audit chain: the chain holds `p_…`, and who that is stands here only, until it is erased. The chain
 * still verifies then, for it never held a name. `people` are those of the organization; call `know` when it changes.
 */
export async function createReferences(connection: Connection, people: readonly Person[]) {
  const model = referenceModel(connection);
  await model.createIndexes();
  const references = new Map<PersonId, string>();
  await know(people);

  return {
    /** A person's reference, at once. Throws for someone who has never been made known or was erased. */
    referenceOf(person: PersonId): string {
      const reference = references.get(person);
      if (reference === undefined) throw new Error(`"${person}" has no reference: they are not in the organization`);
      return reference;
    },

    know,

    /** The name behind a reference, as it was last in the organization; null once it is erased. */
    async nameOf(reference: string): Promise<string | null> {
      const found = await model.findOne({ reference }, { name: 1 }).lean().exec();
      return found?.name ?? null;
    },

    /** Removes salt and name for good. Take the person out of the organization first, or they get a new reference when it changes. */
    async erase(person: PersonId): Promise<void> {
      await model.deleteOne({ _id: person }, { writeConcern: majority });
      references.delete(person);
    },
  };

  /** Makes references for people who have none; of several processes that do, one makes it and all use it. */
  async function know(people: readonly Person[]): Promise<void> {
    if (people.length > 0) {
      const updates = people.map(({ id, name }) => {
        const salt = randomBytes(32).toString('hex');
        const made = { salt, reference: referenceWith(salt, id) };
        return { updateOne: { filter: { _id: id }, update: { $set: { name }, $setOnInsert: made }, upsert: true } };
      });
      await model.bulkWrite(updates, { ordered: false, writeConcern: majority }).catch((error: unknown) => {
        // Another process has made one at the same moment; that one is read below.
        if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error;
      });
    }
    const all = await model.find({}, { reference: 1 }).lean().exec();
    references.clear();
    for (const { _id, reference } of all) references.set(_id, reference);
  }
}

function referenceWith(salt: string, person: PersonId): string {
  return `p_${createHash('sha256').update(salt).update(person).digest('hex').slice(0, hexDigits)}`;
}
