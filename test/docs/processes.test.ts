import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { processPages } from '../../models/organization/process-pages.ts';
import { readOrganization } from '../../models/organization/read-organization.ts';

const { organization } = readOrganization(readFileSync('organization.yaml', 'utf8'), 'organization.yaml');

it.each(processPages(organization))('tells in $path what the definition says (npm run docs:processes)', (page) => {
  expect(readFileSync(page.path, 'utf8')).toBe(page.text);
});
