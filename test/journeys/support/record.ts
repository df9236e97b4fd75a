import type { Approval } from '../../../flows/approval.ts';
import { contractFormOf } from '../../../flows/contract-form.ts';
import type { CompanyAttribute } from '../../../flows/standing.ts';
import { createBuiltInCrm } from '../../../integrations/crm/built-in.ts';
import type { CrmDeal } from '../../../integrations/crm/crm.ts';
import type { Countersign } from './countersign.ts';
import type { Seen } from './notes.ts';
import type { Stage, Step } from './stage.ts';

/** One story about one company. */
export interface Told {
  title: string;
  /** In one sentence, for those who read no code. */
  about: string;
  company: string;
  /** The day it begins on, `2026-11-05`; left out, the next working day. */
  day?: string;
}

/** How one story went. */
export interface Record {
  story: Told;
  /** The approvals that were started in it, the oldest first. */
  approvals: {
    approval: Approval;
    /** How many versions of its sheet stood after a step. */
    sheets: number;
  }[];
  /** What the CRM says about the company in the end. */
  attribute: CompanyAttribute | null;
  /** The deal of its contracts, as the CRM has it in the end. */
  deal: CrmDeal | null;
  steps: readonly Step[];
  seen: readonly Seen[];
}

/** Plays a story on its scene and writes down how it went. */
export async function played<Scene extends { stage: Stage }>(
  story: Told & { play(scene: Scene): Promise<void> },
  scene: Scene,
): Promise<Record> {
  const { stage } = scene;
  const began = stage.countersign.sandbox.workspace.clock.now();
  await story.play(scene);
  return recordOf(story, stage, began, stage.countersign);
}

async function recordOf(story: Told, stage: Stage, began: number, { connection }: Countersign): Promise<Record> {
  const crm = await createBuiltInCrm(connection, Date.now);
  const all = await stage.approvals();
  const started = all.filter(({ startedAt }) => startedAt >= began);
  const key = all[0]?.company ?? null;
  const company = key === null ? null : await crm.company(key);
  const [deal] = started.filter(({ process }) => process === 'contract').map((one) => contractFormOf(one).deal);
  return {
    story,
    approvals: started.map((approval) => ({ approval, sheets: stage.sheetsOf(approval.id) })),
    attribute: company?.attribute ?? null,
    deal: deal ? await crm.deal(deal) : null,
    steps: stage.steps,
    seen: stage.seen(),
  };
}
