import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { checkStories } from './stories/check.ts';
import { fileStories } from './stories/files.ts';
import { peopleStories } from './stories/people.ts';
import { strangerStories } from './stories/strangers.ts';
import { timeStories } from './stories/time.ts';
import { voteStories } from './stories/votes.ts';
import { type Countersign, startCountersign } from './support/countersign.ts';
import { scenariosDocument } from './support/document.ts';
import { played, type Record } from './support/record.ts';
import { createStage } from './support/stage.ts';

const page = 'docs/scenarios.md';
const stories = [...voteStories, ...checkStories, ...peopleStories, ...fileStories, ...strangerStories, ...timeStories];
const records: Record[] = [];
let countersign: Countersign;
/** Each story begins at 9:00 of a working day of its own. */
let morning = DateTime.fromISO('2026-10-05T09:00', { zone: 'Europe/Riga' });

beforeAll(async () => {
  countersign = await startCountersign({
    mode: 'http',
    at: morning.toMillis(),
    absences: 'absences:\n  - { person: luca, from: 2026-11-05, to: 2026-11-06 }',
  });
}, 120_000);
afterAll(() => countersign.close(), 60_000);

function nextMorning(day: string | undefined): number {
  const now = countersign.sandbox.workspace.clock.now();
  if (day) morning = DateTime.fromISO(`${day}T09:00`, { zone: 'Europe/Riga' });
  while (morning.toMillis() < now || morning.weekday > 5) morning = morning.plus({ days: 1 });
  return morning.toMillis();
}

describe('the journeys', () => {
  it.each(stories)(
    '$title',
    async (story) => {
      await createStage(countersign, story.company).setTime(nextMorning(story.day));
      records.push(await played(story, countersign));
    },
    300_000,
  );

  it('are told in docs/scenarios.md', () => {
    const told = scenariosDocument(records);
    if (process.env.UPDATE_SCENARIOS === '1') writeFileSync(page, told);
    expect(told).toBe(readFileSync(page, 'utf8'));
  });
});
