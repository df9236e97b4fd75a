import type { ApprovalId } from '../flows/approval.ts';
import type { Verification } from '../integrations/verification/verification.ts';
import type { Approvals } from '../models/approvals/approvals.ts';
import type { Files } from '../models/files/files.ts';
import type { Outbox } from '../models/outbox/outbox.ts';
import type { Standings } from '../models/standings/standings.ts';
import type { Job } from '../scheduler/scheduler.ts';
import { checkAnswered } from './check-answered.ts';
import type { Drawer } from './drawing/drawer.ts';
import { createTellOnce } from './tell-once.ts';
import { wakeDue } from './wake.ts';
import type { Work } from './work.ts';

export interface JobDeps {
  approvals: Approvals;
  outbox: Outbox;
  standings: Pick<Standings, 'due'>;
  standingOutbox: { deliver(): Promise<number> };
  drawer: Drawer;
  deliverer: Work;
  /** Has products' owners asked for that could not be asked for before. */
  owners: { askAll(): Promise<void> };
  /** Asks the administrators who may be whom. */
  suggested: { askAll(): Promise<void> };
  notices: { tellAll(): Promise<void> };
  digests: { giveAll(): Promise<void> };
  /** Null where there is no channel's folder that the bot may look into. */
  folder: { look(): Promise<void> } | null;
  verification: Verification | null;
  files: Files;
  /** Which of these files are named somewhere. */
  filesInUse: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  now: () => number;
  failed: (error: unknown) => void;
  /** In ms. */
  intervals: { sweep: number; poll: number };
}

const hour = 3_600_000;

/** All recurring jobs. A job only wakes: what is due stands in the documents. */
export function createJobs(deps: JobDeps): Job[] {
  const { approvals, outbox, standings, standingOutbox, drawer, deliverer, folder, verification, now, failed } = deps;
  const { sweep, poll } = deps.intervals;
  const tellOnce = createTellOnce(failed);
  const each = async (job: string, ids: readonly ApprovalId[], work: (id: ApprovalId) => Promise<unknown>) => {
    for (const id of ids) await tellOnce(`${job} ${id}`, () => work(id));
  };
  return [
    {
      name: 'sweep files',
      every: 24 * hour,
      run: async () => {
        await deps.files.sweep(deps.filesInUse);
      },
    },
    {
      name: 'wake approvals',
      every: sweep,
      run: () => wakeDue(now(), { approvals, tellOnce }),
    },
    { name: 'deliver outboxes', every: sweep, run: async () => deliverer.sweep(await outbox.due()) },
    { name: 'tell notices', every: sweep, run: deps.notices.tellAll },
    { name: 'give digests', every: sweep, run: deps.digests.giveAll },
    { name: 'ask for owners', every: sweep, run: deps.owners.askAll },
    { name: 'ask who is who', every: sweep, run: deps.suggested.askAll },
    { name: 'redraw', every: sweep, run: async () => drawer.sweep(await approvals.undrawn()) },
    {
      name: 'wake standings',
      every: sweep,
      run: async () => {
        await standings.due(now());
        await standingOutbox.deliver();
      },
    },
    ...(folder ? [{ name: 'look into the channel’s folder', every: poll, run: folder.look }] : []),
    {
      name: 'poll checks',
      every: poll,
      run: async () => {
        if (verification) await each('poll', await approvals.withOpenCheck(), (id) => polled(id, verification, deps));
      },
    },
  ];
}

async function polled(id: ApprovalId, verification: Verification, deps: JobDeps): Promise<void> {
  const approval = await deps.approvals.get(id);
  const check = approval?.checks.at(-1);
  if (check?.result !== null || !check) return;
  const found = await verification.poll(check.request);
  if (!found) return;
  const raw = await deps.files.put({
    name: `answer-${found.request}.json`,
    bytes: found.raw,
    claimedType: 'application/json',
  });
  await checkAnswered(deps.approvals, found.request, found.answer, raw);
}
