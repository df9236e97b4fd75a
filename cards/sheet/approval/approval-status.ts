import type { Approval } from '../../../flows/approval.ts';
import { currentVisit } from '../../../flows/tasks.ts';
import { stageText } from '../../processes/processes.ts';
import type { SheetStatus } from '../sheet.ts';
import type { Writing } from './writing.ts';

/** How the approval stands; the reason of an end is among the facts, where there is room for it. */
export function approvalStatus(approval: Approval, { words, language, time, name }: Writing): SheetStatus {
  const { status } = words;
  switch (approval.status) {
    case 'running': {
      const { stage, enteredAt } = currentVisit(approval);
      const notes = [status.stage(stageText(stage, language)), status.since(time(enteredAt))];
      return { label: status.label, text: status.running, tone: 'open', notes };
    }
    case 'success':
      return { label: status.label, text: status.success, tone: 'good', notes: [status.on(time(approval.endedAt))] };
    case 'failure':
      return { label: status.label, text: status.failure, tone: 'bad', notes: [status.on(time(approval.endedAt))] };
    case 'withdrawn': {
      const notes = [status.on(time(approval.endedAt)), status.by(name(approval.by))];
      return { label: status.label, text: status.withdrawn, tone: 'void', notes };
    }
  }
}
