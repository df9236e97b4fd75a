import type { Approval, ApprovalId } from '../../flows/approval.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import { createWork, type Work } from '../work.ts';
import { drawPosts, type PostsDeps } from './draw-posts.ts';
import { drawSheet, type SheetDeps } from './draw-sheet.ts';

export type Drawer = Pick<Work, 'ask' | 'sweep' | 'settled'>;

/** Pages take long to form and to share: so many approvals wait for that at once, and people's cards do not wait with them. */
const sheetsAtOnce = 2;

/**
 * Draws what people see from the state: the cards first, then the sheet. Of one approval one drawing runs at a time, and however often it
 * was asked for meanwhile, one more follows: ten votes at once make one redraw.
 */
export function createDrawer(
  deps: PostsDeps &
    SheetDeps & {
      approvals: Pick<Approvals, 'drawable' | 'drawn'>;
      /** Draws the messages that remind of it. */
      notices: { redraw(approval: Approval): Promise<boolean> };
    },
): Drawer {
  const { approvals, failed } = deps;
  /** The version that stands in all cards of an approval, until its sheet stands too. */
  const cardsStandAt = new Map<ApprovalId, number>();

  async function drawCards(id: ApprovalId): Promise<void> {
    const found = await approvals.drawable(id);
    if (!found) return;
    const stand = await drawPosts(found.approval, deps);
    const remind = await deps.notices.redraw(found.approval);
    if (stand && remind) cardsStandAt.set(id, found.approval.seq);
    // The sheet's own line is waited for by whoever asked, not by the cards behind this one.
    void sheets.ask(id);
  }

  async function drawItsSheet(id: ApprovalId): Promise<void> {
    const found = await approvals.drawable(id);
    if (!found) return;
    const { approval, head, undrawn } = found;
    if (!(await drawSheet(approval, head, deps))) return;
    if (cardsStandAt.get(id) !== approval.seq) return;
    cardsStandAt.delete(id);
    // What came after it and is not seen has left its mark as it was.
    if (undrawn !== null && undrawn <= approval.seq) await approvals.drawn(id, undrawn);
  }

  const cards = createWork({ workOn: drawCards, failed, atOnce: 8 });
  const sheets = createWork({ workOn: drawItsSheet, failed, atOnce: sheetsAtOnce });
  return {
    async ask(id) {
      await cards.ask(id);
      await sheets.doneWith(id);
    },
    async sweep(ids) {
      await cards.sweep(ids);
      await Promise.all(ids.map(sheets.doneWith));
    },
    async settled() {
      await cards.settled();
      await sheets.settled();
    },
  };
}
