import { writeFileSync } from 'node:fs';
import { organizationJsonSchema } from './file-schema.ts';

// npm run organization:schema
writeFileSync('organization.schema.json', `${JSON.stringify(organizationJsonSchema(), null, 2)}\n`);
