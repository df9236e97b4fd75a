import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { contractFields } from '../../integrations/documents/contract-fields.ts';

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');

describe('the page on templates', () => {
  it('names every field of a contract', () => {
    const { our, products, company, ...plain } = contractFields;
    expect(company).toEqual(our);
    for (const name of [...Object.keys(plain), ...Object.keys(our), ...Object.keys(products)])
      expect(page).toContain(`\`${name}\``);
  });
});
