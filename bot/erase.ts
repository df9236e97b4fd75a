import { DateTime } from 'luxon';
import mongoose from 'mongoose';
import type { KeptNames } from '../models/approvals/erase-names.ts';
import { openDatabase } from '../models/mongod/open-database.ts';
import { loadOrganizations } from '../models/organization/organizations.ts';
import { erase } from '../models/people/erase.ts';
import { createClock } from './clock.ts';
import { readStoreConfig } from './config.ts';
import { createLog } from './log.ts';

// npm run erase -- KEY: erases the personal data of someone who is no longer in the organization's file; see docs/organization.md.

async function erased(person: string): Promise<string> {
  const { mongodbUri, dataFolder, organizationFile: file } = readStoreConfig(process.env);
  const log = createLog('warn');
  const database = await openDatabase({ ...(mongodbUri === null ? {} : { uri: mongodbUri }), dataFolder, log });
  const connection = await mongoose.createConnection(database.uri, { sanitizeFilter: true }).asPromise();
  try {
    const { now } = await createClock(connection);
    const organizations = await loadOrganizations({ connection, file, now, log });
    const outcome = await erase(person, { connection, organizations, now });
    if (outcome.ok) return `Erased "${person}", also in ${outcome.approvals.length} approvals.\n`;
    throw new Error(`Nothing was erased: these approvals must keep the name of "${person}".\n${listed(outcome.kept)}`);
  } finally {
    await connection.close();
    await database.close();
  }
}

const listed = (kept: readonly KeptNames[]) => kept.map((one) => `  ${one.number} ${reasonOf(one)}`).join('\n');

function reasonOf(kept: KeptNames): string {
  switch (kept.why) {
    case 'running':
      return 'is still running';
    case 'legal hold':
      return 'is under legal hold (services.retention.legalHold)';
    case 'ended too lately':
      return `ended only on ${DateTime.fromMillis(kept.endedAt).toISODate()} (services.retention.keepPersonalDataYears)`;
    case 'not all delivered':
      return 'has still something to tell: start the bot and try again';
  }
}

try {
  process.loadEnvFile();
} catch {
  // There need not be a .env.
}
const [person] = process.argv.slice(2);
try {
  if (person === undefined) throw new Error('Say whom to erase, by their key: npm run erase -- anna');
  process.stdout.write(await erased(person));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
