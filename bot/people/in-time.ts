/** What a handler came to, or that it has not come to anything yet. */
export type InTime<T> = { settled: true; value: T } | { settled: false };

/** Waits for at most `ms`. What fails in time rejects; what fails later is for whoever waits on. */
export function within<T>(ms: number, pending: Promise<T>): Promise<InTime<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ settled: false }), ms);
    pending.then(
      (value) => {
        clearTimeout(timer);
        resolve({ settled: true, value });
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
