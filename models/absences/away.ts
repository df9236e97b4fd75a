import type { Absence, Millis, Organization, PersonId } from '../../flows/facts.ts';
import type { Absences, SaidAbsence } from './absences.ts';

interface Deps {
  absences: Absences;
  /** What counts now. */
  inForce: () => { organization: Organization; ofFile: Organization; said: readonly SaidAbsence[] };
  /** Has what was kept taken into the organization. */
  apply: () => Promise<void>;
  now: () => Millis;
}

export type Away = ReturnType<typeof createAway>;

/** What people say of their absences: kept, and in force in this process when it answers. */
export function createAway({ absences, inForce, apply, now }: Deps) {
  const ahead = (person: PersonId) => {
    const at = now();
    const own = inForce().organization.absences.filter((one) => one.person === person && one.to > at);
    return own.sort((a, b) => a.from - b.from);
  };

  /** Another process may take an id meanwhile: then the next is taken. */
  async function kept(absence: Omit<SaidAbsence, 'id'>): Promise<void> {
    const { person } = absence;
    for (;;) {
      const before = (await absences.all()).filter((one) => one.person === person);
      if (await absences.keep({ ...absence, id: `${person} ${before.length + 1}` })) return;
    }
  }

  return {
    /** The absence that somebody is in, else the first to come; null when there is none. */
    absenceAhead: (person: PersonId): Absence | null => ahead(person)[0] ?? null,

    /**
     * Somebody is away. What overlaps or touches other absences of theirs becomes one with them: answers with the whole. Throws when it
     * could not be kept.
     */
    async sayAway(person: PersonId, { from, to }: { from: Millis; to: Millis }, by: PersonId): Promise<Absence> {
      const whole = () => ahead(person).find((absence) => absence.from <= from && absence.to >= to);
      const there = whole();
      if (there) return there;
      await kept({ person, from, to, saidBy: by, saidAt: now(), ended: null });
      await apply();
      return whole() ?? { person, from, to };
    },

    /** Somebody is back, or does not go: ends the absence they are in, else the first to come. Null when there is none. */
    async sayBack(person: PersonId, by: PersonId): Promise<Absence | null> {
      await apply();
      const [over] = ahead(person);
      if (!over) return null;
      const ended = { by, at: now() };
      const within = ({ person: of, from, to }: Absence) => of === person && from >= over.from && to <= over.to;
      const { said, ofFile } = inForce();
      await absences.end(
        said.filter(within).map(({ id }) => id),
        ended,
      );
      // The file goes on saying it: that it is over is kept beside it.
      for (const { from, to } of ofFile.absences.filter(within)) {
        await kept({ person, from, to, saidBy: by, saidAt: ended.at, ended });
      }
      await apply();
      return over;
    },
  };
}
