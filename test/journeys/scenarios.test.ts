import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkStories, withoutService } from './stories/check.ts';
import { fileStories } from './stories/files.ts';
import { peopleStories } from './stories/people.ts';
import { strangerStories } from './stories/strangers.ts';
import { timeStories } from './stories/time.ts';
import { voteStories } from './stories/votes.ts';
import { companyPage } from './support/company-page.ts';
import { type Countersign, startCountersign } from './support/countersign.ts';
import { documentOf } from './support/document.ts';
import { createMornings } from './support/mornings.ts';
import { played, type Record } from './support/record.ts';
import { createScene } from './support/scene.ts';

const page = 'docs/scenarios.md';
const stories = [...voteStories, ...checkStories, ...peopleStories, ...fileStories, ...strangerStories, ...timeStories];
const records: Record[] = [];
const mornings = createMornings('2026-10-05');
let countersign: Countersign;

beforeAll(async () => {
  countersign = await startCountersign({
    mode: 'http',
    at: mornings.first,
    absences: 'absences:\n  - { person: luca, from: 2026-11-05, to: 2026-11-06 }',
  });
}, 120_000);
afterAll(() => countersign.close(), 60_000);

describe('the journeys', () => {
  it.each(stories)(
    '$title',
    async (story) => {
      await mornings.next(countersign, story.day);
      records.push(await played(story, createScene(countersign, story.company)));
    },
    300_000,
  );

  it(withoutService.title, async () => {
    await countersign.close();
    countersign = await startCountersign({ mode: 'http', at: mornings.first, service: false });
    records.push(await played(withoutService, createScene(countersign, withoutService.company)));
  }, 300_000);

  it('are told in docs/scenarios.md', () => {
    const told = documentOf(companyPage, records);
    if (process.env.UPDATE_SCENARIOS === '1') writeFileSync(page, told);
    expect(told).toBe(readFileSync(page, 'utf8'));
  });
});
