import { MongoServerError } from 'mongodb';
import type { Millis } from '../../flows/facts.ts';
import type { SaidAbsence } from '../absences/absences.ts';
import { absenceDifferences } from './absence-differences.ts';
import { canonical, contentOf } from './content.ts';
import { differences } from './differences.ts';
import type { InForce } from './in-force.ts';
import type { ChangeDocument, OrganizationModels } from './organization-schema.ts';

const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;

/**
 * Keeps the snapshot and the audit record of something new: what the file says, or an absence. Of several processes one records it; all get the record
 * that stands in the end.
 */
export async function keepChange(
  { snapshots, changes }: OrganizationModels,
  { organization, file, said }: InForce,
  { source, at }: { source: string; at: Millis },
): Promise<ChangeDocument> {
  const text = canonical(file);
  for (;;) {
    const last = await changes.findOne().sort({ _id: -1 }).lean().exec();
    if (last?.file === text && last.organization === organization.id) return last;
    await snapshots.updateOne(
      { _id: organization.id },
      { $setOnInsert: { content: contentOf(organization), keptAt: at } },
      { upsert: true, writeConcern: majority },
    );
    const change: ChangeDocument = {
      _id: (last?._id ?? 0) + 1,
      at,
      source,
      organization: organization.id,
      file: text,
      said: canonical(said),
      differences: last ? differencesSince(last) : ['first read'],
      // At the first time there is nobody to tell; and settings of services are no facts.
      told: !last || (last.told && last.organization === organization.id),
    };
    if (await inserted(changes, change)) return change;
  }

  function differencesSince(last: ChangeDocument): string[] {
    const before: SaidAbsence[] = JSON.parse(last.said ?? '[]');
    return [...differences(JSON.parse(last.file), file), ...absenceDifferences(before, said, organization)];
  }
}

/** False when another process has recorded a change meanwhile. */
async function inserted(changes: OrganizationModels['changes'], change: ChangeDocument): Promise<boolean> {
  try {
    await changes.create([change], majority);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === duplicateKey) return false;
    throw error;
  }
}
