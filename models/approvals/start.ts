import { DateTime } from 'luxon';
import { MongoServerError } from 'mongodb';
import type { Approval, ApprovalId } from '../../flows/approval.ts';
import { decide } from '../../flows/decide.ts';
import type { ApprovalEvent, Started } from '../../flows/event.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import { processNamed } from '../../flows/processes.ts';
import type { CompanyStanding } from '../../flows/standing.ts';
import { chainStart, linked } from '../chain.ts';
import { entriesFor } from '../outbox/outbox-entry.ts';
import { type ApprovalDocument, type ApprovalModel, indexed } from './approval-document.ts';
import { companyAttribute } from './company-attribute.ts';
import type { createNumbers } from './numbers.ts';
import type { Told } from './tell.ts';

/** A start as a door tells it: number and attribute are found here. */
export type Start = Omit<Started, 'type' | 'number' | 'attribute'> & { process: string; at: number; delivery: string };

export interface StartDeps {
  model: ApprovalModel;
  numbers: ReturnType<typeof createNumbers>;
  facts: () => Organization;
  referenceOf: (person: PersonId) => string;
  standingOf: (company: string) => Promise<CompanyStanding>;
  wallClock: () => number;
  committed: (id: ApprovalId, seen: boolean) => void;
}

const duplicateKey = 11000;

/**
 * Starts an approval. The id was made when the form was opened, so a form sent twice is one approval; where another holds what this one
 * would (the company, the contract's number), the database refuses it and the other's number is told.
 */
export async function startApproval(deps: StartDeps, { process: name, ...start }: Start): Promise<Told> {
  const { model, numbers, facts, standingOf, committed } = deps;
  const process = processNamed(name);
  const company = process.company(start.form);
  const { per, key } = process.oneAtATime;
  const wanted = `${per} ${key(start.form)}`;
  const before = (await byId(model, start.id)) ?? (await holding(model, wanted));
  if (before) return standingInTheWay(before, start);

  const organization = facts();
  const { year } = DateTime.fromMillis(start.at, { zone: organization.timeZone });
  const event: ApprovalEvent = {
    ...start,
    type: 'started',
    number: await numbers.next(process.numbered, year),
    attribute: company === null ? null : await companyAttribute(model, standingOf, company),
  };
  const decision = decide(null, event, organization, process);
  if (!decision.ok) return { ...decision, approval: null };
  const { approval, effects } = decision;
  const entry = linked({ seq: 1, event, facts: organization.id, prev: chainStart, referenceOf: deps.referenceOf });
  const document: ApprovalDocument = {
    _id: approval.id,
    version: 1,
    number: approval.number,
    process: approval.process,
    company,
    initiator: approval.initiator,
    undrawn: 1,
    state: approval,
    history: [entry],
    outbox: entriesFor(effects, deps.wallClock()),
    ...indexed(approval),
  };
  try {
    await model.collection.insertOne(document as never, { writeConcern: { w: 'majority', j: true } });
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error;
    const other = (await byId(model, start.id)) ?? (await holding(model, wanted));
    // It ended between the two looks: then the way is free.
    return other ? standingInTheWay(other, start) : startApproval(deps, { process: name, ...start });
  }
  committed(approval.id, true);
  return { ok: true, approval };
}

function standingInTheWay(approval: Approval, start: Pick<Start, 'id'>): Told {
  if (approval.id === start.id) return { ok: true, approval };
  const { number, id } = approval;
  return { ok: false, refusal: { type: 'approval running', number, id }, approval };
}

async function byId(model: ApprovalModel, id: ApprovalId): Promise<Approval | null> {
  const found = await model.findById(id, { state: 1 }).lean().exec();
  return found?.state ?? null;
}

/** The approval that holds something, e.g. `company LV:40003000001`. */
export async function holding(model: ApprovalModel, holds: string): Promise<Approval | null> {
  const found = await model.findOne({ holds }, { state: 1 }).lean().exec();
  return found?.state ?? null;
}
