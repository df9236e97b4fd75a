/** Calls by bot and conversation within so many seconds: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const WINDOWS: Record<Kind, readonly [seconds: number, calls: number][]> = {
  send: [
    [1, 7],
    [2, 8],
    [30, 60],
    [3600, 1800],
  ],
  create: [
    [1, 7],
    [2, 8],
    [30, 60],
    [3600, 1800],
  ],
  members: [
    [1, 14],
    [2, 16],
    [30, 120],
    [3600, 3600],
  ],
};

export type Kind = 'send' | 'create' | 'members';

export interface TeamsLimits {
  /** 0 lets everything through, 1 is Teams' own measure, 2 lets twice as much through. */
  scale: number;
  /** Counts a call; the seconds to wait when it is one too many, else 0. */
  take(kind: Kind, conversation: string): number;
}

/** Counts the calls of the last hour for each conversation; a thread counts with its channel. */
export function createTeamsLimits(scale: number, machine: () => number): TeamsLimits {
  const counted = new Map<string, number[]>();
  const limits: TeamsLimits = {
    scale,
    take(kind, conversation) {
      if (limits.scale <= 0) return 0;
      const now = machine();
      const key = `${kind} ${conversation}`;
      const times = (counted.get(key) ?? []).filter((time) => time > now - 3_600_000);
      counted.set(key, times);
      let wait = 0;
      for (const [seconds, calls] of WINDOWS[kind]) {
        const most = Math.max(1, Math.floor(calls * limits.scale));
        const oldest = times.at(-most);
        if (oldest !== undefined) wait = Math.max(wait, oldest + seconds * 1000 - now);
      }
      if (wait > 0) return Math.max(1, Math.ceil(wait / 1000));
      times.push(now);
      return 0;
    },
  };
  return limits;
}
