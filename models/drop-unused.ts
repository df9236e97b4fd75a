import type { Collection } from 'mongoose';

type Indexes = Awaited<ReturnType<Collection['indexes']>>;

/**
 * Drops the indexes of an earlier release that were partial by type: the database does not see that a comparison implies a type, so it never
 * used them. Those that are to take their place have the same names. Answers whether there were any.
 */
export async function dropUnused(collection: Collection, indexes: Indexes): Promise<boolean> {
  const unused = indexes.flatMap(({ name, partialFilterExpression }) =>
    name && JSON.stringify(partialFilterExpression ?? {}).includes('"$type"') ? [name] : [],
  );
  for (const name of unused) await collection.dropIndex(name);
  return unused.length > 0;
}
