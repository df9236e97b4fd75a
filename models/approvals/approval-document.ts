import { type Connection, type Model, Schema } from 'mongoose';
import type { Approval } from '../../flows/approval.ts';
import { heldBy } from '../../flows/processes.ts';
import type { HistoryEntry } from '../chain.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';

/** One approval is one document: its state, its history and what must still happen outside. Never deleted. */
export interface ApprovalDocument {
  _id: string;
  /** The number of its last event; only `tell` moves it. */
  version: number;
  number: string;
  process: string;
  company: string | null;
  /** What it holds so that no other approval may have it, e.g. `company LV:40003000001`; null once that is free again. */
  holds: string | null;
  status: Approval['status'];
  initiator: string;
  /** Who may do an open task now: holders and deputies. */
  waitsFor: string[];
  /** Whether the verification service has still to answer. */
  checkOpen: boolean;
  /** In ms; null while nothing waits for time. */
  wakeAt: number | null;
  /** The version that nobody has drawn yet; null when all that people see is up to date. */
  undrawn: number | null;
  state: Approval;
  history: HistoryEntry[];
  outbox: OutboxEntry[];
}

const schema = new Schema<ApprovalDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    number: { type: String, required: true },
    process: { type: String, required: true },
    company: { type: String, default: null },
    holds: { type: String, default: null },
    status: { type: String, required: true },
    initiator: { type: String, required: true },
    waitsFor: { type: [String], required: true },
    checkOpen: { type: Boolean, required: true },
    wakeAt: { type: Number, default: null },
    undrawn: { type: Number, default: null },
    state: { type: Schema.Types.Mixed, required: true },
    history: { type: [Schema.Types.Mixed], required: true } as never,
    outbox: { type: [Schema.Types.Mixed], required: true } as never,
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);

schema.index({ number: 1 }, { unique: true });
// One running company approval per company, one contract per number: the database sees to it, however many try at once.
schema.index({ holds: 1 }, { unique: true, partialFilterExpression: { holds: { $gt: '' } } });
schema.index({ company: 1, 'state.startedAt': -1 });
schema.index({ waitsFor: 1 });
schema.index({ initiator: 1, status: 1 });
schema.index({ 'state.offers.id': 1 });
schema.index({ checkOpen: 1 }, { partialFilterExpression: { checkOpen: true } });
schema.index({ wakeAt: 1 }, { partialFilterExpression: { wakeAt: { $gt: 0 } } });
schema.index({ undrawn: 1 }, { partialFilterExpression: { undrawn: { $gt: 0 } } });
schema.index({ 'outbox.nextAt': 1 }, { partialFilterExpression: { 'outbox.nextAt': { $gt: 0 } } });

export type ApprovalModel = Model<ApprovalDocument>;

/** The collection of approvals on this connection. */
export function approvalModel(connection: Connection): ApprovalModel {
  return connection.model<ApprovalDocument>('Approval', schema, 'approvals');
}

/** What is written beside the state so that approvals can be found. */
export function indexed(
  approval: Approval,
): Pick<ApprovalDocument, 'status' | 'holds' | 'waitsFor' | 'checkOpen' | 'wakeAt'> {
  const open = approval.tasks.filter((task) => task.state.is === 'open');
  const people = open.flatMap(({ holder, deputy }) => [holder, deputy]).filter((person) => person !== null);
  const { status, wakeAt } = approval;
  const checkOpen = status === 'running' && approval.checks.some(({ result }) => result === null);
  return { status, holds: heldBy(approval), waitsFor: [...new Set(people)], checkOpen, wakeAt };
}
