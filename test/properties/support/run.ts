/** How many histories a run tries: 1,000 in `npm test`, 10,000 in `npm run test:properties`, or what `PROPERTY_RUNS` says. */
export const runs = Number(process.env.PROPERTY_RUNS ?? 1_000);

/**
 * How many linked histories: one of them is some ten approvals with three hundred events, and takes as long as four of one approval. So
 * `npm test` tries a quarter as many.
 */
export const linkedRuns = process.env.PROPERTY_RUNS === undefined ? runs / 4 : runs;

/** How many years of an organization: one in `npm test`, ten in `npm run test:properties`. */
export const years = process.env.PROPERTY_RUNS === undefined ? 1 : 10;

/** Where a run's chance begins; `PROPERTY_SEED` repeats an earlier run. */
export const seed = Number(process.env.PROPERTY_SEED ?? Math.trunc(Math.random() * 0x7fff_ffff));

/** In ms: far above what these runs take on a slow machine, so only a hang meets it. */
export const patience = 120_000 + runs * 200;

/** Says how to repeat what runs now. */
export function announce(what: string, many = runs): void {
  process.stdout.write(`${many} ${what}; the same again with PROPERTY_SEED=${seed} PROPERTY_RUNS=${many}\n`);
}

/** The same for years. Those of a longer run begin with the one of a shorter run. */
export function announceYears(): void {
  process.stdout.write(`${years} years; the same again with PROPERTY_SEED=${seed}\n`);
}
