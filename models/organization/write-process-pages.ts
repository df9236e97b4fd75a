import { readFileSync, writeFileSync } from 'node:fs';
import { processPages, withProcessMap } from './process-pages.ts';
import { readOrganization } from './read-organization.ts';

// npm run docs:processes
const file = 'organization.yaml';
const { organization } = readOrganization(readFileSync(file, 'utf8'), file);
for (const { path, text } of processPages(organization)) writeFileSync(path, text);
writeFileSync('README.md', withProcessMap(readFileSync('README.md', 'utf8')));
