import type { Approval } from '../../../flows/approval.ts';
import { companyFormOf, companyKey } from '../../../flows/company-form.ts';
import type { CompanyAttribute } from '../../../flows/standing.ts';
import { createBuiltInCrm } from '../../../integrations/crm/built-in.ts';
import { createSheets, type SheetRecord } from '../../../models/sheets/sheets.ts';
import type { Countersign } from './countersign.ts';
import type { Seen } from './notes.ts';
import { createScene, type Story } from './scene.ts';
import type { Stage, Step } from './stage.ts';

/** How one story went. */
export interface Record {
  story: Story;
  /** The approvals that were started in it, the oldest first. */
  approvals: { approval: Approval; sheets: SheetRecord[] }[];
  /** What the CRM says about the company in the end. */
  attribute: CompanyAttribute | null;
  steps: readonly Step[];
  seen: readonly Seen[];
}

/** Plays a story and writes down how it went. */
export async function played(story: Story, countersign: Countersign): Promise<Record> {
  const scene = createScene(countersign, story.company);
  const began = countersign.sandbox.workspace.clock.now();
  await story.play(scene);
  return recordOf(story, scene.stage, began, countersign);
}

async function recordOf(story: Story, stage: Stage, began: number, { connection }: Countersign): Promise<Record> {
  const sheets = await createSheets(connection);
  const crm = await createBuiltInCrm(connection, Date.now);
  const all = await stage.approvals();
  const started = all.filter(({ startedAt }) => startedAt >= began);
  const company = all[0] && (await crm.company(companyKey(companyFormOf(all[0]))));
  return {
    story,
    approvals: await Promise.all(
      started.map(async (approval) => ({ approval, sheets: await sheets.all(approval.id) })),
    ),
    attribute: company?.attribute ?? null,
    steps: stage.steps,
    seen: stage.seen(),
  };
}
