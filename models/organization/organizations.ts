import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Connection, trusted } from 'mongoose';
import type { Logger } from 'pino';
import type { Millis, Organization, PersonId } from '../../flows/facts.ts';
import { createAbsences } from '../absences/absences.ts';
import { createAway } from '../absences/away.ts';
import { canonical } from './content.ts';
import { erasePerson } from './erase-person.ts';
import type { Services } from './file-schema.ts';
import { type InForce, inForce } from './in-force.ts';
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
  /** How often the file and the absences are looked at, in ms. */
  lookEvery?: number;
}

export type Organizations = Awaited<ReturnType<typeof loadOrganizations>>;

/**
 * Reads the organization's file and the absences that people have said, keeps a snapshot of both by its id, and holds it in memory. Throws an `OrganizationError` when the file
 * cannot be used. Whoever starts asks `untold()` and tells open approvals that the organization has changed.
 */
export async function loadOrganizations({ connection, file, now, log, lookEvery = 1_000 }: OrganizationsDeps) {
  const models = organizationModels(connection);
  const source = basename(file);
  const listeners = new Set<(organization: Organization) => void>();
  const absences = createAbsences(connection);
  let current = await taken(readOrganization(await readFile(file, 'utf8'), source), source);
  const first = await models.changes.findById(1).lean().exec();
  let turn: Promise<void> = Promise.resolve();
  const away = createAway({ absences, inForce: () => current, apply: () => inTurn(absencesApplied), now });

  return {
    /** When it was read here for the first time. */
    knownSince: first?.at ?? now(),

    /** What decisions look at, as it is now. */
    currentFacts: (): Organization => current.organization,
    services: (): Services => current.services,
    /** People's ids in a chat that the file names. */
    chatIds: (): readonly ChatId[] => current.chatIds,
    /** Where somebody wants to be spoken to who is on several platforms. */
    chatHomeOf: (person: PersonId): ChatId['platform'] => current.chatHomes.get(person) ?? 'slack',

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

    /**
     * The number of the change that open approvals have still to be told of, with all before it; null when there is none, or when this
     * process does not know of it yet.
     */
    async untold(): Promise<number | null> {
      const { id } = current.organization;
      const last = await models.changes.findOne({ organization: id }).sort({ _id: -1 }).lean().exec();
      if (!last) return null;
      const open = await models.changes.exists({ _id: trusted({ $lte: last._id }), told: false });
      return open && last._id;
    },

    /** Open approvals have been told of this change, and so of every change before it. */
    async told(change: number): Promise<void> {
      await models.changes.updateMany({ _id: trusted({ $lte: change }), told: false }, { told: true });
    },

    ...away,

    /**
     * Takes the name, title and e-mail of someone who is no longer in the file out of all that is kept. Snapshots keep their ids: decisions
     * do not depend on names. Throws when the file still has them.
     */
    async erase(person: PersonId): Promise<void> {
      if (current.organization.people[person]) throw new Error(`${source} still has "${person}": take them out first`);
      await erasePerson(person, models);
      await absences.erase(person);
    },

    /** Applies each change of the file and of absences; a file with errors is logged and changes nothing. Answers with how to stop. */
    watch(): () => Promise<void> {
      const unwatch = watchFile(file, lookEvery, () => inTurn(fileApplied).catch(logged));
      // What another process was told. While the database is away one look waits for it, and one error is enough.
      let waits = false;
      let failing = false;
      const look = async () => {
        if (waits) return;
        waits = true;
        await inTurn(absencesApplied).then(
          () => {
            failing = false;
          },
          (error: unknown) => {
            if (!failing) logged(error);
            failing = true;
          },
        );
        waits = false;
      };
      const looking = setInterval(() => void look(), lookEvery).unref();
      return async () => {
        clearInterval(looking);
        await unwatch();
        await turn;
      };
    },
  };

  /** One at a time: each begins from what is in force then. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  function logged(error: unknown): void {
    if (error instanceof OrganizationError) log.error(`${error.message}\nWhat was in force stays in force.`);
    else log.error(error, `A change of ${source} or of absences could not be applied; it is tried again at the next.`);
  }

  async function fileApplied(): Promise<void> {
    const read = readOrganization(await readFile(file, 'utf8'), source);
    if (canonical(read.file) !== canonical(current.file)) await apply(read, source);
  }

  async function absencesApplied(): Promise<void> {
    if (canonical(await absences.all()) !== canonical(current.said)) {
      await apply({ ...current, organization: current.ofFile }, 'the chat');
    }
  }

  async function apply(read: ReadOrganization, from: string): Promise<void> {
    current = await taken(read, from);
    for (const listener of listeners) listener(current.organization);
  }

  async function taken(read: ReadOrganization, from: string): Promise<InForce> {
    const next = inForce(read, await absences.all());
    const change = await keepChange(models, next, { source: from, at: now() });
    log.info({ differences: change.differences }, `${source} is in force (change ${change._id})`);
    return next;
  }
}
