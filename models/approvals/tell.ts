import { LRUCache } from 'lru-cache';
import type { Approval, ApprovalId } from '../../flows/approval.ts';
import type { ApprovalEvent } from '../../flows/event.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import type { Refusal } from '../../flows/refusal.ts';
import { entriesFor } from '../outbox/outbox-entry.ts';
import { indexed } from './approval-document.ts';
import type { BulkWriter } from './bulk-writer.ts';
import { changesOf } from './changes.ts';
import { changesWhatIsSeen } from './changes-what-is-seen.ts';
import { type Folded, fold, type Verdict } from './fold.ts';
import type { Known, ReadKnown } from './known.ts';
import { Unconfirmed } from './unconfirmed.ts';

/** What came of telling; `approval` is as it stands after. */
export type Told = { ok: true; approval: Approval } | { ok: false; refusal: Refusal; approval: Approval | null };

export interface TellDeps {
  readKnown: ReadKnown;
  writer: BulkWriter;
  facts: () => Organization;
  referenceOf: (person: PersonId) => string;
  wallClock: () => number;
  /** Called after each commit that changed something; `seen` tells whether people may see it. */
  committed: (id: ApprovalId, seen: boolean) => void;
}

interface Job {
  event: ApprovalEvent;
  resolve: (told: Told) => void;
  reject: (error: unknown) => void;
}

/** A lost race is decided again at once; after so many the database is asked no more. */
const mostRaces = 200;
const remembered = 5_000;

/**
 * Tells events to approvals that are there. Events for one approval wait for each other and are folded into one write; what was last
 * read or written is remembered, and the write's condition finds out when another process has changed it since. A refusal is never
 * given on what is only remembered.
 */
export function createTeller({ readKnown, writer, facts, referenceOf, wallClock, committed }: TellDeps) {
  const lanes = new Map<ApprovalId, Job[]>();
  const memory = new LRUCache<ApprovalId, Known>({ max: remembered });

  async function run(id: ApprovalId, lane: Job[]): Promise<void> {
    while (lane.length > 0) {
      const jobs = lane.splice(0);
      try {
        await settle(id, jobs);
      } catch (error) {
        memory.delete(id);
        for (const { reject } of jobs) reject(new Unconfirmed(error));
      }
    }
    lanes.delete(id);
  }

  async function settle(id: ApprovalId, jobs: readonly Job[]): Promise<void> {
    const events = jobs.map(({ event }) => event);
    /** A write of which the answer was lost: what it wrote is found in the history when it is there. */
    let unsure = false;
    for (let race = 0; race < mostRaces; race += 1) {
      const remembered = race === 0 ? memory.get(id) : undefined;
      const known = remembered ?? (await readKnown(id));
      if (!known) {
        for (const { resolve } of jobs) resolve({ ok: false, refusal: { type: 'unknown approval' }, approval: null });
        return;
      }
      const folded = fold(known, events, facts(), referenceOf);
      if (remembered && folded.verdicts.some(({ ok }) => !ok)) {
        memory.delete(id);
        continue;
      }
      const seen = changesWhatIsSeen(known.approval, folded.known.approval);
      if (folded.history.length > 0) {
        const won = await write(id, known, folded, seen).catch((error: unknown) => {
          if (unsure) throw error;
          unsure = true;
          return false;
        });
        if (!won) {
          memory.delete(id);
          continue;
        }
      }
      memory.set(id, folded.known);
      answer(jobs, folded, unsure);
      if (folded.history.length > 0 || unsure) committed(id, unsure || seen);
      return;
    }
    throw new Error(`approval ${id} is changed by too many at once`);
  }

  function write(
    id: ApprovalId,
    known: Known,
    { known: { approval }, history, effects }: Folded,
    seen: boolean,
  ): Promise<boolean> {
    const { set, unset } = changesOf('state', known.approval, approval);
    const outbox = entriesFor(effects, wallClock());
    return writer.write({
      id,
      version: known.approval.seq,
      update: {
        $set: { version: approval.seq, ...(seen ? { undrawn: approval.seq } : {}), ...indexed(approval), ...set },
        ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
        $push: { history: { $each: history }, ...(outbox.length > 0 ? { outbox: { $each: outbox } } : {}) },
      },
    });
  }

  return {
    tell(id: ApprovalId, event: ApprovalEvent): Promise<Told> {
      return new Promise((resolve, reject) => {
        const lane = lanes.get(id);
        const job = { event, resolve, reject };
        if (lane) {
          lane.push(job);
          return;
        }
        const fresh = [job];
        lanes.set(id, fresh);
        void run(id, fresh);
      });
    },
    /** Forgets what is remembered, e.g. when the database was emptied. */
    forget: () => memory.clear(),
  };
}

/** `written` says that these very jobs were written once without an answer: what is known by its delivery has gone through then. */
function answer(jobs: readonly Job[], { verdicts, known: { approval } }: Folded, written: boolean): void {
  for (const [index, { resolve }] of jobs.entries()) {
    const verdict: Verdict | undefined = verdicts[index];
    if (!verdict) continue;
    if (verdict.ok || (written && verdict.refusal.type === 'delivered before')) resolve({ ok: true, approval });
    else resolve({ ...verdict, approval });
  }
}
