import type { z } from 'zod';
import { checkActivity } from './check-activity.ts';
import { checkCalendars } from './check-calendars.ts';
import { checkContracts } from './check-contracts.ts';
import { checkAbsences, checkMatrix, checkOverseers } from './check-matrix.ts';
import { checkPeople } from './check-people.ts';
import { checkRequiredDocuments, checkScores } from './check-rules.ts';
import { type OrganizationFile, organizationFile } from './file-schema.ts';
import type { Finding } from './finding.ts';

interface Check {
  check: (file: OrganizationFile) => Iterable<Finding>;
  /** The parts that it looks at. */
  needs: readonly (keyof OrganizationFile)[];
}

const checks: readonly Check[] = [
  { check: checkPeople, needs: ['people'] },
  { check: checkMatrix, needs: ['people', 'matrix', 'securityCheck'] },
  { check: checkOverseers, needs: ['people', 'administrators', 'auditors'] },
  { check: checkAbsences, needs: ['people', 'absences'] },
  { check: checkCalendars, needs: ['people', 'calendar', 'calendars'] },
  { check: checkRequiredDocuments, needs: ['requiredDocuments'] },
  { check: checkScores, needs: ['securityCheck'] },
  { check: checkActivity, needs: ['activityControl'] },
  { check: checkContracts, needs: ['people', 'matrix', 'securityCheck', 'contracts'] },
];

/**
 * The file's shape, and what its parts say of each other that cannot be. So that one mistake does not hide others, each check runs
 * unless a part that it looks at is out of shape.
 */
export const checkedFile = organizationFile.superRefine(
  (file, context) => {
    const broken = new Set(context.issues.filter(breaksShape).map(({ path }) => path?.[0]));
    if (broken.has(undefined)) return;
    const possible = checks.filter(({ needs }) => !needs.some((part) => broken.has(part)));
    for (const { path, message } of possible.flatMap(({ check }) => [...check(file)])) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  },
  { when: () => true },
);

/** An unknown key, a malformed text, a day that is none and a person without a name leave the shape as it must be. */
function breaksShape({ code, path: [part, ...rest] = [], input }: z.core.$ZodRawIssue): boolean {
  if (code === 'unrecognized_keys' || code === 'invalid_format' || code === 'custom') return false;
  if (code === 'invalid_key') return part !== 'calendars';
  return !(part === 'people' && rest.length === 2 && input === undefined);
}
