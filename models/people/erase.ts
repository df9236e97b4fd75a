import { DateTime } from 'luxon';
import type { Connection } from 'mongoose';
import type { ApprovalNumber } from '../../flows/approval.ts';
import type { Millis, PersonId } from '../../flows/facts.ts';
import { approvalsNaming, eraseNames, type KeptNames, keptNames } from '../approvals/erase-names.ts';
import { createFiles } from '../files/files.ts';
import type { Organizations } from '../organization/organizations.ts';
import { createSheets } from '../sheets/sheets.ts';
import { identityModel } from './identity-schema.ts';
import { createReferences } from './references.ts';
import { suggestionModel } from './suggestions.ts';

interface Deps {
  connection: Connection;
  organizations: Pick<Organizations, 'erase' | 'services'>;
  now: () => Millis;
}

/** What came of it: the approvals that no longer name them, or those that must for now, and then nothing was erased. */
export type Erased = { ok: true; approvals: readonly ApprovalNumber[] } | { ok: false; kept: readonly KeptNames[] };

/**
 * Erases what says who a person was, once no approval must keep it: in the kept versions of the organization, in approvals and their sheets,
 * what the chat said of them, and last the salt that leads from the audit chain to them. Safe to repeat after an interruption. Throws when the
 * organization's file still has them.
 */
export async function erase(person: PersonId, { connection, organizations, now }: Deps): Promise<Erased> {
  const { keepPersonalDataYears, legalHold } = organizations.services().retention;
  const endedBefore = DateTime.fromMillis(now()).minus({ years: keepPersonalDataYears }).toMillis();
  const approvals = await approvalsNaming(person, connection);
  const kept = await keptNames(approvals, { connection, endedBefore, legalHold });
  if (kept.length > 0) return { ok: false, kept };

  await organizations.erase(person);
  const sheets = await createSheets(connection);
  const files = createFiles(connection);
  for (const { id } of approvals) {
    for (const { file } of await sheets.all(id)) await files.remove(file.id);
  }
  await eraseNames(person, approvals, connection);
  await forgetInTeams(person, connection);
  await identityModel(connection).deleteMany({ person });
  await suggestionModel(connection).deleteMany({ person });
  await (await createReferences(connection, [])).erase(person);
  return { ok: true, approvals: approvals.map(({ number }) => number) };
}

/** What Teams called them, and forms that they have not sent. */
async function forgetInTeams(person: PersonId, connection: Connection): Promise<void> {
  const known = await identityModel(connection).find({ platform: 'teams', person }).lean().exec();
  for (const { tenant, user } of known) {
    await connection.collection('teamsConversations').deleteMany({ kind: 'person', tenant, user });
  }
  await connection.collection('openForms').deleteMany({ owner: person });
}
