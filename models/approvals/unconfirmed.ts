/** The commit did not come through in time: it may still, so nobody is told that it is done. Doors know it by its name. */
export class Unconfirmed extends Error {
  constructor(cause?: unknown) {
    super('The database has not confirmed this yet.', { cause });
    this.name = 'Unconfirmed';
  }
}

/** The result, or `Unconfirmed` after so many ms. */
export async function confirmedWithin<T>(ms: number, result: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unconfirmed()), ms);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
