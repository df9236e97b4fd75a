import { activityBugs } from './activity-bugs.ts';
import type { Bug } from './bug.ts';
import { companyBugs } from './company-bugs.ts';
import { contractBugs } from './contract-bugs.ts';
import { linkBugs } from './link-bugs.ts';

export const bugs: readonly Bug[] = [...companyBugs, ...contractBugs, ...linkBugs, ...activityBugs];
