import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { organizationFile } from '../../models/organization/file-schema.ts';
import { OrganizationError, readOrganization } from '../../models/organization/read-organization.ts';

const page = readFileSync('docs/organization.md', 'utf8');
const demo = readFileSync('organization.yaml', 'utf8');

it('explains every part of the file', () => {
  const table = page.split('\n').filter((line) => line.startsWith('| `'));
  const explained = table.flatMap((line) =>
    [...(line.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, part]) => part),
  );
  expect(explained.toSorted()).toEqual(Object.keys(organizationFile.shape).toSorted());
});

it('shows errors as they are', () => {
  const wrong = demo
    .replace('supervisor: anna', 'supervisor: ana')
    .replace('2027-01-01: New Year', '2027-02-30: a day')
    .replace('clear: 70–100', 'clear: 60–100');
  expect(page).toContain(messageOf(() => readOrganization(wrong, 'organization.yaml')));
});

function messageOf(fails: () => unknown): string {
  try {
    fails();
    return 'nothing failed';
  } catch (error) {
    if (error instanceof OrganizationError) return error.message;
    throw error;
  }
}

it('shows a person and a calendar that can be used', () => {
  const [person = '', calendar = ''] = [...page.matchAll(/```yaml\n((?:people|calendars):[^`]*)```/g)].map(
    ([, yaml]) => yaml,
  );
  const used = demo
    .replace(/ {2}sam:\n(?: {4}.*\n)+/, person.replace('people:\n', '').replace('    left: true', '    # left: true'))
    .replace(/ {2}latvia:\n(?: {4}.*\n)+/, calendar.replace('calendars:\n', ''));
  expect(used).toContain('slack: U024BE7LH');
  expect(() => readOrganization(used, 'organization.yaml')).not.toThrow();
});
