import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { activityBugs } from './planted/activity-bugs.ts';
import { bugs } from './planted/bugs.ts';
import { companyBugs } from './planted/company-bugs.ts';
import { contractBugs } from './planted/contract-bugs.ts';
import { type Copy, copied, plantable } from './planted/copy.ts';
import { linkBugs } from './planted/link-bugs.ts';
import { patience } from './support/run.ts';

/** One for each kind of history; `npm run test:planted` plants all of them. */
const some = [companyBugs, contractBugs, linkBugs, activityBugs].flatMap((all) => all.slice(0, 1));

describe('bugs that are planted in a copy of the product', () => {
  let copy: Copy;
  beforeAll(async () => {
    copy = await copied();
  }, patience);
  afterAll(() => copy.remove());

  it('can all still be planted', async () => {
    await Promise.all(bugs.map(plantable));
    expect(new Set(bugs.map(({ bug }) => bug)).size).toBe(bugs.length);
  });

  it.each(some)(
    'are noticed: $bug',
    async (bug) => {
      expect(await copy.wrongWith(bug)).not.toBeNull();
    },
    patience,
  );
});
