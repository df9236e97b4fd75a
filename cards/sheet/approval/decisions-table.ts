import type { Approval } from '../../../flows/approval.ts';
import type { FinalDecision } from '../../../flows/contract-state.ts';
import { roleText } from '../../naming.ts';
import type { SheetTable } from '../sheet.ts';
import type { Writing } from './writing.ts';

const tones = { finalised: 'good', 'returned for revision': 'plain', rejected: 'bad' } as const;

/** What was made of the votes each time, over which rejections and why. */
export function decisionsTable({ contract }: Approval, writing: Writing): SheetTable {
  const { decisions: words } = writing.words;
  return {
    title: words.title,
    columns: [
      { title: words.decision, width: 20 },
      { title: words.by, width: 18 },
      { title: words.reason, width: 40 },
      { title: words.time, width: 22 },
    ],
    rows: (contract?.finalDecisions ?? []).map((one) => ({
      tone: tones[one.decision],
      cells: [
        { lead: words.decided[one.decision] },
        { text: writing.name(one.by) },
        { text: reasonOf(one, writing) },
        { text: writing.time(one.at) },
      ],
    })),
  };
}

function reasonOf(decision: FinalDecision, { words: { decisions: words }, language }: Writing): string {
  switch (decision.decision) {
    case 'finalised':
      return decision.over.map(({ role, reason }) => words.over(roleText(role, language), reason)).join('\n');
    case 'returned for revision':
    case 'rejected':
      return decision.reason;
  }
}
