import { type Connection, type QueryFilter, trusted } from 'mongoose';
import type { Approval, ApprovalId } from '../../flows/approval.ts';
import type { CompanyKey } from '../../flows/company-form.ts';
import { endOfContractKey } from '../../flows/contract-form.ts';
import type { Happening, Started } from '../../flows/event.ts';
import type { Millis, Organization, PersonId } from '../../flows/facts.ts';
import { processNamed } from '../../flows/processes.ts';
import type { CompanyAttribute, CompanyStanding } from '../../flows/standing.ts';
import type { HistoryEntry } from '../chain.ts';
import { approvalByNumber } from './approval-by-number.ts';
import { type ApprovalDocument, approvalModel } from './approval-document.ts';
import { createBulkWriter } from './bulk-writer.ts';
import { companyAttribute } from './company-attribute.ts';
import { createKnownReader } from './known.ts';
import { createNumbers } from './numbers.ts';
import { holding, type Start, startApproval } from './start.ts';
import { createTeller, type Told } from './tell.ts';
import { confirmedWithin } from './unconfirmed.ts';
import { upgradeApprovals } from './upgrade.ts';
import { writeAll } from './write-all.ts';

export interface ApprovalsOptions {
  connection: Connection;
  now: () => Millis;
  facts: () => Organization;
  /** The salted reference of a person of the organization, for the audit chain. */
  referenceOf: (person: PersonId) => string;
  /** What a company's card says. */
  standingOf: (company: CompanyKey) => Promise<CompanyStanding>;
  /** Called after each commit that changed something, before the teller has its answer; `seen` tells whether people may see it. */
  committed: (id: ApprovalId, seen: boolean) => void;
  /** The time of leases, in ms, the same for all processes. */
  wallClock?: () => number;
  /** In ms; a commit that takes longer is told as not confirmed. */
  patience?: number;
}

export type Approvals = Awaited<ReturnType<typeof createApprovals>>;

/** The approvals: `start` and `tell` are the only ways they change. Both reject with `Unconfirmed` when the commit does not come through in time. */
export async function createApprovals(options: ApprovalsOptions) {
  const { connection, now, patience = 2_000, wallClock = Date.now } = options;
  const model = approvalModel(connection);
  await upgradeApprovals(model);
  await model.createIndexes();
  const writer = createBulkWriter((writes) => writeAll(connection, model.collection.collectionName, writes));
  const teller = createTeller({ ...options, wallClock, readKnown: createKnownReader(model), writer });
  const starting = { ...options, wallClock, model, numbers: createNumbers(connection) };
  const states = (found: readonly { state: Approval }[]) => found.map(({ state }) => state);

  return {
    tell(id: ApprovalId, event: Exclude<Happening, Started> & { delivery: string }): Promise<Told> {
      return confirmedWithin(patience, teller.tell(id, { ...event, at: now() }));
    },

    start(event: Omit<Start, 'at'>): Promise<Told> {
      return confirmedWithin(patience, startApproval(starting, { ...event, at: now() }));
    },

    async get(id: ApprovalId): Promise<Approval | null> {
      const found = await model.findById(id, { state: 1 }).lean().exec();
      return found?.state ?? null;
    },

    /** The approval that holds what only one of its process may have, e.g. a contract's number; null when it is free. */
    holding(process: string, key: string): Promise<Approval | null> {
      return holding(model, `${processNamed(process).oneAtATime.per} ${key}`);
    },

    /** A company's attribute as it was decided last, though its card may not say so yet. */
    attributeOf: (company: CompanyKey): Promise<CompanyAttribute | null> =>
      companyAttribute(model, options.standingOf, company),

    byNumber: (number: string): Promise<Approval | null> => approvalByNumber(model, number),

    /** The contracts that have this number of their own, however it is typed, the newest first; those that have freed it are not among them. */
    async withContractNumber(number: string): Promise<Approval[]> {
      const end = endOfContractKey(number);
      if (!end) return [];
      const holds = trusted({ $gt: '', $regex: end });
      const found = await model
        .find({ holds, process: 'contract' }, { state: 1 })
        .sort({ 'state.startedAt': -1 })
        .lean()
        .exec();
      return states(found);
    },

    /** The contract approval with a company that was started last, among those that are no secret; null when there is none. */
    async lastContractWith(company: CompanyKey): Promise<Approval | null> {
      const found = await model
        .findOne({ process: 'contract', company, 'state.confidential': false }, { state: 1 })
        .sort({ 'state.startedAt': -1 })
        .lean()
        .exec();
      return found?.state ?? null;
    },

    /** Running approvals with an open task of this person, as holder or as deputy; the oldest first. */
    async waitingFor(person: PersonId): Promise<Approval[]> {
      return states(await model.find({ waitsFor: person }, { state: 1 }).sort({ wakeAt: 1, _id: 1 }).lean().exec());
    },

    /** Running approvals whose signed originals are asked for; the oldest first. */
    async awaitingOriginals(): Promise<Approval[]> {
      const asked = trusted({ $elemMatch: { kind: 'return originals', 'state.is': 'open' } });
      const found = await model
        .find({ waitsFor: trusted({ $gt: '' }), status: 'running', 'state.tasks': asked }, { state: 1 })
        .sort({ _id: 1 })
        .lean()
        .exec();
      return states(found);
    },

    /** The approvals to which any of these files was offered, by the files' ids; the newest first. */
    async offered(files: readonly string[]): Promise<Approval[]> {
      const found = await model
        .find({ 'state.offers.id': trusted({ $in: files }) }, { state: 1 })
        .sort({ 'state.startedAt': -1 })
        .lean()
        .exec();
      return states(found);
    },

    /** The approvals that a person has started: those that run, and the last ten that have ended. */
    async startedBy(person: PersonId): Promise<Approval[]> {
      const running = await model.find({ initiator: person, status: 'running' }, { state: 1 }).lean().exec();
      const ended = await model
        .find({ initiator: person, status: trusted({ $ne: 'running' }) }, { state: 1 })
        .sort({ 'state.endedAt': -1 })
        .limit(10)
        .lean()
        .exec();
      return states([...running, ...ended]);
    },

    async history(id: ApprovalId): Promise<HistoryEntry[]> {
      const found = await model.findById(id, { history: 1 }).lean().exec();
      return found?.history ?? [];
    },

    /** The numbers of approvals, by id. */
    async numbersOf(ids: readonly ApprovalId[]): Promise<Map<ApprovalId, string>> {
      const found = await model
        .find({ _id: trusted({ $in: [...ids] }) }, { number: 1 })
        .lean()
        .exec();
      return new Map(found.map(({ _id, number }) => [_id, number]));
    },

    /** Those for which time alone changes something by now. */
    async due(at: Millis, limit = 500): Promise<ApprovalId[]> {
      return idsOf({ wakeAt: trusted({ $gt: 0, $lte: at }) }, limit);
    },

    /** Those that people do not see as they stand. */
    undrawn: (limit = 500): Promise<ApprovalId[]> => idsOf({ undrawn: trusted({ $gt: 0 }) }, limit),

    /** Those that the verification service has not answered. */
    withOpenCheck: (limit = 500): Promise<ApprovalId[]> => idsOf({ checkOpen: true }, limit),

    running: (): Promise<ApprovalId[]> => idsOf({ status: 'running' }, 0),

    /** What is drawn of an approval: its state, and the head of its chain. */
    async drawable(id: ApprovalId): Promise<{ approval: Approval; head: string; undrawn: number | null } | null> {
      const found = await model.findById(id, { state: 1, undrawn: 1, 'history.hash': 1 }).lean().exec();
      const head = found?.history.at(-1)?.hash;
      return found && head !== undefined ? { approval: found.state, head, undrawn: found.undrawn } : null;
    },

    /** All that people see is as it stands at this version. */
    async drawn(id: ApprovalId, version: number): Promise<void> {
      await model.updateOne({ _id: id, undrawn: version }, { $set: { undrawn: null } });
    },

    forget: teller.forget,
  };

  async function idsOf(filter: QueryFilter<ApprovalDocument>, limit: number): Promise<ApprovalId[]> {
    const found = await model.find(filter, { _id: 1 }).limit(limit).lean().exec();
    return found.map(({ _id }) => _id);
  }
}
