/** A moment in a bot's life: right before something passes a gate between it and the world, or right after it was done and before the bot hears. */
export interface Boundary {
  /** What passes, e.g. `chat.postMessage`, `a click` or `update approvals`. */
  at: string;
  /** The how manieth of its kind at the earliest, from 1: after another kill there may be one more or one less of something. */
  nth: number;
  when: 'before' | 'after';
}

/** Something that has come to a gate. Each answer says whether the bot was killed there. */
export interface Passing {
  before(): Promise<boolean>;
  after(): Promise<boolean>;
}

export interface Killer {
  /** Tells of something that has come to a gate. */
  arrived(at: string): Passing;
  /** What has come so far, in its order. */
  seen: readonly Omit<Boundary, 'when'>[];
  /** The boundaries at which the bot was killed. */
  done: readonly Boundary[];
}

export const boundaryText = ({ at, nth, when }: Boundary): string => `${when} ${at} no. ${nth}`;

/** Counts what comes to the gates, and kills the bot at the planned boundaries, at each one once. */
export function createKiller(plan: readonly Boundary[], kill: () => Promise<void>): Killer {
  const counts = new Map<string, number>();
  const seen: Omit<Boundary, 'when'>[] = [];
  const done: Boundary[] = [];
  let killing = false;

  async function reached(at: string, nth: number, when: Boundary['when']): Promise<boolean> {
    if (killing) return false;
    const boundary = plan.find((one) => one.at === at && one.nth <= nth && one.when === when && !done.includes(one));
    if (!boundary) return false;
    done.push(boundary);
    killing = true;
    await kill();
    killing = false;
    return true;
  }

  return {
    seen,
    done,
    arrived(at) {
      const nth = (counts.get(at) ?? 0) + 1;
      counts.set(at, nth);
      seen.push({ at, nth });
      return { before: () => reached(at, nth, 'before'), after: () => reached(at, nth, 'after') };
    },
  };
}
