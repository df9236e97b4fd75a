import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { companyStories } from './contract-stories/company.ts';
import { lawyerStories } from './contract-stories/lawyer.ts';
import { originalsStories } from './contract-stories/originals.ts';
import { ownStories } from './contract-stories/own.ts';
import { silentStories } from './contract-stories/silent.ts';
import { standardStories } from './contract-stories/standard.ts';
import { contractPage } from './support/contract-page.ts';
import { createContractScene } from './support/contract-scene.ts';
import { type Countersign, startCountersign } from './support/countersign.ts';
import { documentOf } from './support/document.ts';
import { makeKnown } from './support/known-company.ts';
import { createMornings } from './support/mornings.ts';
import { played, type Record } from './support/record.ts';
import { settled } from './support/settled.ts';

const page = 'docs/contract-scenarios.md';
const stories = [
  ...standardStories,
  ...ownStories,
  ...companyStories,
  ...lawyerStories,
  ...originalsStories,
  ...silentStories,
];
const records: Record[] = [];
const mornings = createMornings('2026-10-05');
let countersign: Countersign;

beforeAll(async () => {
  // LibreOffice, where it is there, makes other bytes of a contract than the built-in way.
  process.env.PATH = '';
  countersign = await startCountersign({ mode: 'http', at: mornings.first });
}, 120_000);
afterAll(() => countersign.close(), 60_000);

describe('the journeys of contracts', () => {
  it.each(stories)(
    '$title',
    async (story) => {
      await mornings.next(countersign, story.day);
      await makeKnown(story.company, story.known, countersign);
      await settled(countersign);
      records.push(await played(story, createContractScene(countersign, story)));
    },
    300_000,
  );

  it('are told in docs/contract-scenarios.md', () => {
    const told = documentOf(contractPage, records);
    if (process.env.UPDATE_SCENARIOS === '1') writeFileSync(page, told);
    expect(told).toBe(readFileSync(page, 'utf8'));
  });
});
