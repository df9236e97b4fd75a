import type { Approval } from '../../../flows/approval.ts';
import { wordsOf } from '../../processes/processes.ts';
import type { SheetFact } from '../sheet.ts';
import type { Writing } from './writing.ts';

/** What it is about, and its start; a reason comes first, for it explains the status. */
export function sheetFacts(approval: Approval, writing: Writing): SheetFact[] {
  const { facts } = writing.words;
  const { people, initiator, startReason, startedAt } = approval;
  const title = people[initiator]?.title ?? '';
  return [
    ...('reason' in approval ? [{ label: facts.reason, value: approval.reason }] : []),
    ...wordsOf(approval).onSheet(approval, writing),
    { label: facts.initiator, value: [writing.name(initiator), title].filter(Boolean).join(', ') },
    { label: facts.started, value: writing.time(startedAt) },
    ...(startReason === '' ? [] : [{ label: facts.startedAnew, value: startReason }]),
  ];
}
