import type { ApprovalId } from '../../flows/approval.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import { createWork } from '../work.ts';
import { drawPosts, type PostsDeps } from './draw-posts.ts';
import { drawSheet, type SheetDeps } from './draw-sheet.ts';

/**
 * Draws what people see from the state. Of one approval one drawing runs at a time, and however often it was asked for meanwhile, one
 * more follows: ten votes at once make one redraw.
 */
export function createDrawer(deps: PostsDeps & SheetDeps & { approvals: Pick<Approvals, 'drawable' | 'drawn'> }) {
  const { approvals, failed } = deps;

  async function drawOnce(id: ApprovalId): Promise<void> {
    const found = await approvals.drawable(id);
    if (!found) return;
    const posts = await drawPosts(found.approval, deps);
    const sheet = await drawSheet(found.approval, found.head, deps);
    if (posts && sheet && found.undrawn === found.approval.seq) await approvals.drawn(id, found.approval.seq);
  }

  return createWork({ workOn: drawOnce, failed, atOnce: 8 });
}
