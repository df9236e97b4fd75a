import type { Absence, Millis, PersonId } from '../../flows/facts.ts';
import type { SaidAbsence } from './absences.ts';

const day = 86_400_000;
/** So long after its end an absence makes no difference to anything that is still open. */
const keptFor = 30 * day;

/** The absences of the file together with those that were said: of each person the periods that overlap or touch are one. */
export function absencesTogether(ofFile: readonly Absence[], said: readonly SaidAbsence[]): Absence[] {
  const current = said.filter((one) => isCurrent(one, said));
  const speakers = new Set(current.map(({ person }) => person));
  const alone = ofFile.filter(({ person }) => !speakers.has(person));
  const merged = [...speakers].sort().flatMap((person) => {
    const planned = ofFile.filter((one) => one.person === person).map((one) => shortened(one, current));
    const own = current.filter((one) => one.person === person).map(lasting);
    return mergedPeriods(person, [...planned, ...own]);
  });
  return [...alone, ...merged];
}

/**
 * Whether it may still make a difference: the newest word tells the time, so that every process counts the same. One of the file that was
 * ended counts for as long as the file may have it.
 */
function isCurrent({ to }: SaidAbsence, said: readonly SaidAbsence[]): boolean {
  const newest = Math.max(...said.map(({ saidAt, ended }) => Math.max(saidAt, ended?.at ?? 0)));
  return to > newest - keptFor;
}

/** One that has ended lasted until then. */
const lasting = ({ from, to, ended }: SaidAbsence) => ({ from, to: ended ? Math.min(to, ended.at) : to });

/** An absence of the file that somebody came back from early is kept beside it, with its own period. */
function shortened({ person, from, to }: Absence, said: readonly SaidAbsence[]) {
  const back = said.find((one) => one.ended && one.person === person && one.from === from && one.to === to);
  return back ? lasting(back) : { from, to };
}

function mergedPeriods(person: PersonId, periods: readonly { from: Millis; to: Millis }[]): Absence[] {
  const merged: Absence[] = [];
  for (const { from, to } of periods.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ person, from, to });
  }
  return merged;
}
