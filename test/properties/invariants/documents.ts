import type { Told } from '../support/telling.ts';

/** One file stands in a field; none is lost when another takes its place. */
export function oneFileStandsInAField({ before, after }: Told): string | null {
  const standing = after.documents.filter(({ replacedAt }) => replacedAt === null);
  const places = standing.map(({ round, field }) => `${round} ${field}`);
  if (new Set(places).size !== places.length) return 'two files stand in one field';
  const files = standing.map(({ file }) => file.id);
  if (new Set(files).size !== files.length) return 'one file stands in two fields';
  const lost = before.documents.find(({ file }, index) => after.documents[index]?.file.id !== file.id);
  return lost ? `${lost.file.name} is lost` : null;
}

/** A package goes to the check with a file in each field. */
export function onlyACompletePackageIsSent({ before, event, verdict }: Told): string | null {
  if (event.type !== 'sent to the check' || !verdict.ok) return null;
  const task = before.tasks.find(({ id }) => id === event.task);
  if (task?.kind !== 'attach') return 'it was no package';
  const missing = task.fields.find(
    (field) =>
      !before.documents.some((one) => one.field === field && one.round === task.round && one.replacedAt === null),
  );
  return missing === undefined ? null : `${missing} is missing`;
}

/** Every offer becomes something at most once, and a file is fetched for each that may be kept. */
export function everyOfferIsFetchedOnce({ before, after, effects }: Told): string | null {
  const news = after.offers.slice(before.offers.length).filter(({ state }) => state.is === 'offered');
  const fetched = effects.flatMap((effect) => (effect.type === 'fetch file' ? effect.offer : []));
  return news.map(({ id }) => id).join() === fetched.join() ? null : `${fetched} is fetched`;
}
