import type { Collection } from 'mongoose';

type Indexes = Awaited<ReturnType<Collection['indexes']>>;

/**
 * Drops the indexes of an earlier release that were partial by type: the database does not see that a comparison implies a type, so it never
 * used them. Those that are to take their place have the same names.
 */
export async function dropUnused(collection: Collection, indexes: Indexes): Promise<void> {
  for (const { name, partialFilterExpression } of indexes) {
    if (name && JSON.stringify(partialFilterExpression ?? {}).includes('"$type"')) await collection.dropIndex(name);
  }
}
