import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Connection, trusted } from 'mongoose';
import type { Logger } from 'pino';
import type { Millis, Organization, PersonId } from '../../flows/facts.ts';
import { canonical } from './content.ts';
import { erasePerson } from './erase-person.ts';
import type { Services } from './file-schema.ts';
import { keepChange } from './keep-change.ts';
import { organizationModels } from './organization-schema.ts';
import { type ChatId, OrganizationError, type ReadOrganization, readOrganization } from './read-organization.ts';
import { watchFile } from './watch-file.ts';

export interface OrganizationsDeps {
  connection: Connection;
  /** The path of the organization's file. */
  file: string;
  now: () => Millis;
  log: Pick<Logger, 'info' | 'error'>;
  /** How often the file is looked at, in ms. */
  lookEvery?: number;
}

export type Organizations = Awaited<ReturnType<typeof loadOrganizations>>;

/**
 * Reads the organization's file, keeps a snapshot of it by its id, and holds it in memory. Throws an `OrganizationError` when the file
 * cannot be used. Whoever starts asks `untold()` and tells open approvals that the organization has changed.
 */
export async function loadOrganizations({ connection, file, now, log, lookEvery = 1_000 }: OrganizationsDeps) {
  const models = organizationModels(connection);
  const source = basename(file);
  const listeners = new Set<(organization: Organization) => void>();
  let current = await taken(readOrganization(await readFile(file, 'utf8'), source));

  return {
    /** What decisions look at, as it is now. */
    currentFacts: (): Organization => current.organization,
    services: (): Services => current.services,
    /** People's ids in a chat that the file names. */
    chatIds: (): readonly ChatId[] => current.chatIds,

    /** The organization of a history's entry, for a replay; null for an id that was never kept here. */
    async factsOf(id: string): Promise<Organization | null> {
      if (id === current.organization.id) return current.organization;
      const snapshot = await models.snapshots.findById(id).lean().exec();
      if (!snapshot) return null;
      const content: Omit<Organization, 'id'> = JSON.parse(snapshot.content);
      return { id, ...content };
    },

    /** Calls back after each change that was applied, also of services and chat ids; answers with how to stop that. */
    onChange(listener: (organization: Organization) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Whether open approvals have still to be told of this or an earlier change. */
    async untold(): Promise<boolean> {
      return (await models.changes.exists({ told: false })) !== null;
    },

    /** Open approvals have been told of this organization, and so of every change before it. */
    async told(id: string): Promise<void> {
      const last = await models.changes.findOne({ organization: id }).sort({ _id: -1 }).lean().exec();
      if (last) await models.changes.updateMany({ _id: trusted({ $lte: last._id }), told: false }, { told: true });
    },

    /**
     * Takes the name, title and e-mail of someone who is no longer in the file out of all that is kept. Snapshots keep their ids: decisions
     * do not depend on names. Throws when the file still has them.
     */
    async erase(person: PersonId): Promise<void> {
      if (current.organization.people[person]) throw new Error(`${source} still has "${person}": take them out first`);
      await erasePerson(person, models);
    },

    /** Applies each change of the file; a file with errors is logged and changes nothing. Answers with how to stop. */
    watch(): () => Promise<void> {
      return watchFile(file, lookEvery, async () => {
        try {
          await applied();
        } catch (error) {
          if (error instanceof OrganizationError) log.error(`${error.message}\nWhat was in force stays in force.`);
          else
            log.error(
              error,
              `${source} has changed but could not be applied; it is tried again when it is saved again.`,
            );
        }
      });
    },
  };

  async function applied(): Promise<void> {
    const read = readOrganization(await readFile(file, 'utf8'), source);
    if (canonical(read.file) === canonical(current.file)) return;
    current = await taken(read);
    for (const listener of listeners) listener(current.organization);
  }

  async function taken(read: ReadOrganization): Promise<ReadOrganization> {
    const change = await keepChange(models, read, { source, at: now() });
    log.info({ differences: change.differences }, `${source} is in force (change ${change._id})`);
    return read;
  }
}
