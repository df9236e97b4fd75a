import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { processPages, withProcessMap } from '../../models/organization/process-pages.ts';
import { readOrganization } from '../../models/organization/read-organization.ts';

const { organization } = readOrganization(readFileSync('organization.yaml', 'utf8'), 'organization.yaml');

it.each(processPages(organization))('tells in $path what the definition says (npm run docs:processes)', (page) => {
  expect(readFileSync(page.path, 'utf8')).toBe(page.text);
});

it('draws both processes in README.md as they are defined (npm run docs:processes)', () => {
  const text = readFileSync('README.md', 'utf8');
  expect(text).toBe(withProcessMap(text));
});
