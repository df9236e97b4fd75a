import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { demoCompanies } from '../../integrations/crm/seed-demo.ts';

it('lists each company of the demo, with its tax id', async () => {
  const page = await readFile(new URL('../../docs/crm.md', import.meta.url), 'utf8');
  for (const { name, taxId } of await demoCompanies()) expect(page).toContain(`| ${name} | ${taxId} |`);
});
