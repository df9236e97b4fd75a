import type { Millis } from '../flows/facts.ts';
import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { joined } from './joined.ts';
import { moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** What the bot does by itself, again and again. Moments are by the wall clock; null for never. */
export interface JobState {
  name: string;
  /** In ms. */
  every: number;
  ranAt: Millis | null;
  nextAt: Millis | null;
  /** Why it failed when it ran last; null when it did not. */
  failed: string | null;
}

/** The jobs, for administrators: when each ran last and runs next, and why it failed. `now` is the wall clock's. */
export function jobsCard(jobs: readonly JobState[], now: Millis, audience: Audience): Card {
  const { jobs: words } = wordsIn(audience.language).notices;
  const looker = { ...audience, now };
  const failing = jobs.filter(({ failed }) => failed !== null).length;
  return {
    summary: words.title(jobs.length, failing),
    parts: [
      { part: 'text', text: [{ text: words.title(jobs.length, failing), bold: true }] },
      {
        part: 'list',
        items: jobs.map(({ name, every, ranAt, nextAt, failed }) => ({
          sign: failed === null ? 'done' : 'attention',
          text: [{ text: name, bold: true }],
          aside: joined(
            words.every(every),
            ranAt === null ? words.never : words.ran(moment(ranAt, looker)),
            nextAt === null ? null : words.next(moment(nextAt, looker)),
            failed === null ? null : failed.slice(0, 120),
          ),
        })),
      },
    ],
  };
}
